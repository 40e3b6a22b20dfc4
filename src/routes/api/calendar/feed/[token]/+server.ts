export { read as GET } from '$lib/server/endpoints/calendar-feeds';
