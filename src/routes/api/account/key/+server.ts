export { changeKey as POST } from '$lib/server/endpoints/account-key';
