export {
	accounts as GET,
	changeAnAccount as PUT,
	inviteToAccounts as POST
} from '$lib/server/endpoints/desk';
