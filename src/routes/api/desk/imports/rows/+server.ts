export { rows as GET } from '$lib/server/endpoints/imports';
