export { locations as GET } from '$lib/server/endpoints/public';
