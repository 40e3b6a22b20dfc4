export { notices as GET, sendTest as POST } from '$lib/server/endpoints/desk';
