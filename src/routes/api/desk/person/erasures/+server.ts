export { erase as POST, erasures as GET } from '$lib/server/endpoints/person';
