export { answerOne as POST, mine as GET } from '$lib/server/endpoints/surveys';
