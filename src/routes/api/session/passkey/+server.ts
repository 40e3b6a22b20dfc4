export { askInstead as PUT, askPasskey as POST } from '$lib/server/endpoints/passkeys';
