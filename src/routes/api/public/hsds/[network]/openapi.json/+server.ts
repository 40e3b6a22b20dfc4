export { description as GET } from '$lib/server/endpoints/public';
