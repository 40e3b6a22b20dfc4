export { desk as GET, change as PUT } from '$lib/server/endpoints/ballots';
