export { say as POST } from '$lib/server/endpoints/entry-links';
