export { changeOne as PUT, desk as GET } from '$lib/server/endpoints/surveys';
