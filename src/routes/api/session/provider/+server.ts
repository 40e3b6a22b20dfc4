export { begin as POST, look as GET } from '$lib/server/endpoints/provider';
