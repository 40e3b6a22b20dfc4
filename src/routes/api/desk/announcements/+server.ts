export {
	desk as GET,
	preview as POST,
	send as PUT,
	withdraw as DELETE
} from '$lib/server/endpoints/announcements';
