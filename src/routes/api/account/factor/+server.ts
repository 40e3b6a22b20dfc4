export { changeFactor as POST, factor as GET } from '$lib/server/endpoints/second-factor';
