export { mail as POST } from '$lib/server/endpoints/entry-links';
