export { organization as GET } from '$lib/server/endpoints/public';
