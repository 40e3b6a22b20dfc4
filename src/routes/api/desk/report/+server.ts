export { report as GET, reportFile as POST } from '$lib/server/endpoints/desk';
