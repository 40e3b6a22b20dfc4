export { exportAll as POST, read as GET } from '$lib/server/endpoints/acts';
