export { notifications as GET, changeNotifications as PUT } from '$lib/server/endpoints/account';
