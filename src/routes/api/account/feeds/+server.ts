export { list as GET, make as POST, end as DELETE } from '$lib/server/endpoints/calendar-feeds';
