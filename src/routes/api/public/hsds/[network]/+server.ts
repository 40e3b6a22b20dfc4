export { about as GET } from '$lib/server/endpoints/public';
