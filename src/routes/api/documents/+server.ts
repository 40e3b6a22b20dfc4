export { upload as POST } from '$lib/server/endpoints/documents';
