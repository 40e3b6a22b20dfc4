export {
	addPasskey as PUT,
	askForNew as POST,
	passkeys as GET,
	removeOne as DELETE
} from '$lib/server/endpoints/passkeys';
