export { told as GET } from '$lib/server/endpoints/meetings';
