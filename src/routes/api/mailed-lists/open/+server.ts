export { open as POST } from '$lib/server/endpoints/mailed-lists';
