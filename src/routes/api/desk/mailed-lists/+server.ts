export { chooseRhythm as PUT, mailedLists as GET, mailLists as POST } from '$lib/server/endpoints/desk';
