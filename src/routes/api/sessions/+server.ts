import { endSessionsBody, type sessionsAnswer } from '$lib/protocol/session';
import { answer, endpoint, readBody } from '$lib/server/api';
import { AppError } from '$lib/server/errors';
import { removeDevices } from '$lib/server/notices/settings';
import { services } from '$lib/server/services';
import type { RequestEvent } from '@sveltejs/kit';
import type * as z from 'zod/mini';

export const GET = endpoint(async (event) => listSessions(event));

export const DELETE = endpoint(async (event) => {
	const { caller, session } = await event.locals.visitor();
	if (caller.role === 'guest') throw new AppError('unauthenticated');
	const body = await readBody(event, endSessionsBody);
	const { auth, clients } = services();
	const ends = (id: string) => ('others' in body ? id !== session : id === body.id);
	const ended = await auth.endSome(caller.userId, ({ id }) => ends(id));
	await removeDevices(clients, caller.userId, (device) => ends(device.session));
	if (!ended && 'id' in body) throw new AppError('not_found');
	return listSessions(event);
});

async function listSessions(event: RequestEvent): Promise<Response> {
	const { caller, session } = await event.locals.visitor();
	if (caller.role === 'guest') throw new AppError('unauthenticated');
	const sessions = await services().auth.sessionsOf(caller.userId, session);
	return answer(event, { sessions } satisfies z.infer<typeof sessionsAnswer>);
}
