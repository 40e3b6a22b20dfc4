export { passOn as POST } from '$lib/server/endpoints/minutes';
