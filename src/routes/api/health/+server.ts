export { health as GET } from '$lib/server/endpoints/files';
