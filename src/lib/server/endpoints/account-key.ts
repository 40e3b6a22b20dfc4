/** Another key for an account: asked for with password and second factor, since a signed-in device is not proof enough of who holds it. */
import { ACCOUNT } from '../../protocol/endpoints/account';
import { AppError } from '../errors';
import { serve } from '../serve';
import { services } from '../services';
import { proveAgain } from './second-factor';

export const changeKey = serve(ACCOUNT.changeKey, async ({ event, body, visitor }) => {
	const { newKeys, jobs } = services();
	const { account, caller } = await visitor();
	if (!account) throw new AppError('unauthenticated');
	await proveAgain(event, account, body);
	const endsAt =
		'back' in body
			? await newKeys.takeBack(account.id, body.back)
			: await newKeys.ask(account.id, caller.expertId, body.draft);
	jobs.nudge('notices');
	return { endsAt: endsAt.toISOString() };
});
