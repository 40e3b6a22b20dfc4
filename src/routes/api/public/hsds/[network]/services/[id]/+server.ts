export { service as GET } from '$lib/server/endpoints/public';
