export { pull as GET } from '$lib/server/endpoints/sync';
