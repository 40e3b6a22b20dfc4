/** The account's own page: its sessions, and by which channels it wants its notices. */
import { ACCOUNT } from '../../protocol/endpoints/account';
import type { Notifications } from '../../protocol/notifications';
import { actBy } from '../acts/acts-of';
import { choose } from '../auth/known-passwords';
import { checkPassword, fromOf } from '../auth/login';
import type { Visitor } from '../auth/lucia';
import { setCookie } from '../auth/set-cookie';
import { AppError } from '../errors';
import { queueNotice } from '../notices/queue';
import { changeSettings, describeSettings, moveDevices, removeDevices } from '../notices/settings';
import { noteActAfter } from '../pocketbase/acts';
import { setPassword } from '../pocketbase/accounts';
import { serve } from '../serve';
import { services } from '../services';

export const sessions = serve(ACCOUNT.sessions, async ({ visitor }) => listSessions(await visitor()));

export const endSessions = serve(ACCOUNT.endSessions, async ({ body, visitor }) => {
	const { auth, clients } = services();
	const asker = await visitor();
	const { userId } = asker.caller;
	const ends = (id: string) => ('others' in body ? id !== asker.session : id === body.id);
	const ended = await auth.endSome(userId, ({ id }) => ends(id));
	await removeDevices(clients, userId, (device) => ends(device.session));
	if (!ended && 'id' in body) throw new AppError('not_found');
	if (ended) await noteActAfter(clients, actBy(asker.caller, new Date(), 'sessionsEnded', 'users', userId));
	return listSessions(asker);
});

/** The account's sessions end with the old password, by the database's own trigger; this device begins a new one. */
export const changePassword = serve(ACCOUNT.changePassword, async ({ event, body, visitor }) => {
	const { auth, clients, limits, jobs, environment } = services();
	const { account, session } = await visitor();
	if (!account) throw new AppError('unauthenticated');
	const credentials = { email: account.email, password: body.current };
	const from = fromOf(event, environment.pocketBase.password);
	const user = await checkPassword({ clients, limits }, credentials, from);
	await setPassword(clients, user, await choose(clients, body.next, account));
	const cookie = await auth.begin(user, body.device, undefined);
	setCookie(event, cookie);
	const now = await auth.visitor(cookie.value);
	await moveDevices(clients, user, session, now.session);
	await queueNotice(clients, { user, kind: 'passwordChanged', key: now.session });
	jobs.nudge('notices');
	return { account: now.account, serverTime: new Date().toISOString() };
});

export const notifications = serve(ACCOUNT.notifications, async ({ visitor }) =>
	showSettings(await visitor())
);

export const changeNotifications = serve(ACCOUNT.changeNotifications, async ({ body, visitor }) => {
	const { clients, push } = services();
	const asker = await visitor();
	// Whoever coordinates nothing is told of nothing by youth office.
	if ('toldOf' in body && !body.toldOf.every((id) => asker.caller.youthOffices.includes(id)))
		throw new AppError('forbidden');
	await changeSettings(clients, ownerOf(asker), body, push);
	return showSettings(asker);
});

async function listSessions({ caller, session }: Visitor) {
	return { sessions: await services().auth.sessionsOf(caller.userId, session) };
}

function showSettings(asker: Visitor): Promise<Notifications> {
	const { clients, mailbox, push } = services();
	const server = { mailServer: mailbox.transport !== undefined, vapidPublicKey: push?.publicKey ?? '' };
	return describeSettings(clients, ownerOf(asker), server);
}

function ownerOf({ caller, session }: Visitor): { user: string; session: string } {
	return { user: caller.userId, session };
}
