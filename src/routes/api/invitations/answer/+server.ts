export { answer as POST } from '$lib/server/endpoints/invitations';
