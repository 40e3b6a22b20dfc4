export { snapshot as GET } from '$lib/server/endpoints/sync';
