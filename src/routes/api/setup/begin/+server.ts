export { begin as POST } from '$lib/server/endpoints/setup';
