export { one as GET } from '$lib/server/endpoints/imports';
