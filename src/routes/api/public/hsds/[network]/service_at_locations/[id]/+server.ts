export { location as GET } from '$lib/server/endpoints/public';
