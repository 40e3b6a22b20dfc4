export { calendar as GET } from '$lib/server/endpoints/files';
