export { sessions as GET, endSessions as DELETE } from '$lib/server/endpoints/account';
