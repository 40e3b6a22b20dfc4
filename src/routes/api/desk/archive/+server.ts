export { handOut as POST } from '$lib/server/endpoints/archive';
