export { look as POST } from '$lib/server/endpoints/invitations';
