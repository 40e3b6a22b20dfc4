export { logout as POST } from '$lib/server/endpoints/session';
