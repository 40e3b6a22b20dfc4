export { lists as GET, handOutList as POST } from '$lib/server/endpoints/desk';
