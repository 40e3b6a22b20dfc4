import type { RequestEvent } from '@sveltejs/kit';
import { AppError } from './errors';
import { services } from './services';

/** The account of the coordination office that asks; everybody else is refused, a flood too. */
export async function deskAccount(event: RequestEvent): Promise<string> {
	const { caller } = await event.locals.visitor();
	if (caller.role === 'guest') throw new AppError('unauthenticated');
	if (caller.role !== 'coordination') throw new AppError('forbidden');
	await services().limits.desk(caller.userId);
	return caller.userId;
}
