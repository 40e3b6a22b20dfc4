export { setMail as PUT } from '$lib/server/endpoints/desk-setup';
