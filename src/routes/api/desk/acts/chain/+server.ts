export { chain as GET } from '$lib/server/endpoints/acts';
