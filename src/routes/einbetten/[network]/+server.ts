export { embedded as GET } from '$lib/server/public-read/embed';
