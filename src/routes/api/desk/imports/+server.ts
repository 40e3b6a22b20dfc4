export { change as PUT, list as GET, upload as POST } from '$lib/server/endpoints/imports';
