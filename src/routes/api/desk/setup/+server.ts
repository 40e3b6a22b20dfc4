export { setup as GET } from '$lib/server/endpoints/desk-setup';
