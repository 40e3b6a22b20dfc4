export { askPasskey as POST } from '$lib/server/endpoints/passkeys';
