export { inform as PUT, look as GET, publish as POST } from '$lib/server/endpoints/minutes';
