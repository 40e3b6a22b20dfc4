export { forgotten as POST } from '$lib/server/endpoints/links';
