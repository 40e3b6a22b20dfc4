export { push as POST } from '$lib/server/endpoints/sync';
