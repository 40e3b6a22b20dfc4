export { look as POST } from '$lib/server/endpoints/reviews';
