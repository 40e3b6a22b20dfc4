export { show as POST } from '$lib/server/endpoints/person';
