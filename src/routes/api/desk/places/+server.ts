export { addPlaces as POST, places as GET } from '$lib/server/endpoints/desk-setup';
