import { answer, endpoint } from '$lib/server/api';
import { deskAccount } from '$lib/server/desk';
import { deskOverview } from '$lib/server/overview';
import { services } from '$lib/server/services';

export const GET = endpoint(async (event) => {
	await deskAccount(event);
	return answer(event, await deskOverview(services().clients, new Date()));
});
