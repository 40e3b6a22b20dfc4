export { handOut as POST, look as GET } from '$lib/server/endpoints/privacy';
