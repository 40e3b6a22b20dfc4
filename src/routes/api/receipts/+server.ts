export { ask as POST } from '$lib/server/endpoints/receipts';
