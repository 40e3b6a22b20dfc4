export { reminders as GET, remindSome as POST } from '$lib/server/endpoints/invitations';
