export { accountTies as GET } from '$lib/server/endpoints/desk';
