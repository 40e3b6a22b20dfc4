export { change as POST, list as GET } from '$lib/server/endpoints/offer-gaps';
