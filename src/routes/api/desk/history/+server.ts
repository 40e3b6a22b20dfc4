export { history as GET } from '$lib/server/endpoints/desk';
