/** The first start of an installation: for whoever has the address that it printed. */
import { SETUP } from '../../protocol/endpoints/setup';
import { ArchiveRefused } from '../archive/refused';
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

export const takeOver = serve(SETUP.takeOver, async ({ body: { token, ...setup } }) => {
	try {
		await services().firstStart.takeOver(token, setup);
		return { refused: null };
	} catch (error) {
		if (!(error instanceof ArchiveRefused)) throw error;
		return { refused: { problem: error.code, where: error.where ?? '' } };
	}
});
