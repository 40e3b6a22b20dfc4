/** Another key for an account: asked for with the password, since a signed-in device is not proof enough of who holds it. */
import { ACCOUNT } from '../../protocol/endpoints/account';
import { checkPassword, fromOf } from '../auth/login';
import { AppError } from '../errors';
import { serve } from '../serve';
import { services } from '../services';

export const changeKey = serve(ACCOUNT.changeKey, async ({ event, body, visitor }) => {
	const { clients, environment, limits, newKeys, jobs } = services();
	const { account, caller } = await visitor();
	if (!account) throw new AppError('unauthenticated');
	const credentials = { email: account.email, password: body.password };
	const from = fromOf(event, environment.pocketBase.password);
	const user = await checkPassword({ clients, limits }, credentials, from);
	const endsAt =
		'back' in body
			? await newKeys.takeBack(user, body.back)
			: await newKeys.ask(user, caller.expertId, body.draft);
	jobs.nudge('notices');
	return { endsAt: endsAt.toISOString() };
});
