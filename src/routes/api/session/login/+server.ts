export { login as POST } from '$lib/server/endpoints/session';
