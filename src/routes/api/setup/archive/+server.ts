export { takeOver as POST } from '$lib/server/endpoints/setup';
