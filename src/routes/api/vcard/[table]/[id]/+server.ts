export { vcard as GET } from '$lib/server/endpoints/files';
