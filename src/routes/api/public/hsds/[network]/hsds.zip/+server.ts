export { everything as GET } from '$lib/server/endpoints/public';
