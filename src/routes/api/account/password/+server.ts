export { changePassword as PUT } from '$lib/server/endpoints/account';
