export { open as GET, oneClick as POST } from '$lib/server/endpoints/announcements';
