export { take as POST } from '$lib/server/endpoints/mailed-lists';
