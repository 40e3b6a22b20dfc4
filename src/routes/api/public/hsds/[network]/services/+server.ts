export { services as GET } from '$lib/server/endpoints/public';
