export { report as GET } from '$lib/server/endpoints/desk';
