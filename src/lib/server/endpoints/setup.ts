/** The first start of an installation: for whoever has the address that it printed. */
import { SETUP } from '../../protocol/endpoints/setup';
import { serve } from '../serve';
import { services } from '../services';

export const look = serve(SETUP.look, async ({ body }) => {
	await services().firstStart.look(body.token);
	return {};
});

export const begin = serve(SETUP.begin, async ({ body: { token, ...setup } }) => {
	await services().firstStart.begin(token, setup);
	return {};
});
