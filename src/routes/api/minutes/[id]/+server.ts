export { file as GET } from '$lib/server/endpoints/minutes';
