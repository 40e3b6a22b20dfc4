export { read as GET } from '$lib/server/endpoints/session';
