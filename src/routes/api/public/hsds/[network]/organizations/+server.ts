export { organizations as GET } from '$lib/server/endpoints/public';
