export { spend as POST } from '$lib/server/endpoints/links';
