export { bound as GET, unbind as DELETE } from '$lib/server/endpoints/provider';
