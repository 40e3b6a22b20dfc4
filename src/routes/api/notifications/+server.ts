import { notificationsBody, type Notifications } from '$lib/protocol/notifications';
import { answer, endpoint, readBody } from '$lib/server/api';
import { AppError } from '$lib/server/errors';
import { changeSettings, describeSettings } from '$lib/server/notices/settings';
import { services } from '$lib/server/services';
import type { RequestEvent } from '@sveltejs/kit';

export const GET = endpoint(async (event) => showSettings(event, await ownerOf(event)));

export const PUT = endpoint(async (event) => {
	const { clients, limits, push } = services();
	const owner = await ownerOf(event);
	await limits.notifications(owner.user);
	await changeSettings(clients, owner, await readBody(event, notificationsBody), push);
	return showSettings(event, owner);
});

async function ownerOf(event: RequestEvent): Promise<{ user: string; session: string }> {
	const { caller, session } = await event.locals.visitor();
	if (caller.role === 'guest') throw new AppError('unauthenticated');
	return { user: caller.userId, session };
}

async function showSettings(
	event: RequestEvent,
	owner: { user: string; session: string }
): Promise<Response> {
	const { clients, mail, push } = services();
	const server = { mailServer: mail !== undefined, vapidPublicKey: push?.publicKey ?? '' };
	return answer(event, (await describeSettings(clients, owner, server)) satisfies Notifications);
}
