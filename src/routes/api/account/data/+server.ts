export { own as GET } from '$lib/server/endpoints/person';
