export { look as POST, choose as PUT } from '$lib/server/endpoints/announcements';
