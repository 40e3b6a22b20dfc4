export { overview as GET } from '$lib/server/endpoints/desk';
