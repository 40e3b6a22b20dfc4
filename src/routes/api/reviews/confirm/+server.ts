export { confirm as POST } from '$lib/server/endpoints/reviews';
