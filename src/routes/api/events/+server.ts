export { events as GET } from '$lib/server/endpoints/sync';
