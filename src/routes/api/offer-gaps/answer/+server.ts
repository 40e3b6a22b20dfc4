export { answer as POST } from '$lib/server/endpoints/offer-gaps';
