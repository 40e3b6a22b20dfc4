export { find as POST } from '$lib/server/endpoints/person';
