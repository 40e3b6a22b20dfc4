/** Passkeys: what a browser is asked, and those of one's own account. A sign-in by one is endpoints/session.ts. */
import { PASSKEYS } from '../../protocol/endpoints/passkeys';
import { askForNewPasskey, askForPasskey, takePasskey } from '../auth/passkeys';
import { readSetUp } from '../auth/second-factor';
import { addressOf, blockOf } from '../client-address';
import { AppError } from '../errors';
import { passkeysOf, removePasskey } from '../pocketbase/passkeys';
import { serve } from '../serve';
import { services } from '../services';
import { beginAnew } from './begin-session';
import { proveAgain } from './second-factor';

/** Where passkeys are at home. */
export function passkeyPlace() {
	const { clients, challenges, environment } = services();
	return { clients, challenges, origins: environment.origins };
}

export const askPasskey = serve(PASSKEYS.ask, async ({ event }) => ({
	options: { ...(await askForPasskey(passkeyPlace(), blockOf(addressOf(event)))) }
}));

/** Instead of an app: by the ticket of whoever sets her second factor up. */
export const askInstead = serve(PASSKEYS.askInstead, async ({ body }) => {
	const { account } = await readSetUp(services().clients, body.ticket, new Date());
	return { options: { ...(await askForNewPasskey(passkeyPlace(), account)) } };
});

export const passkeys = serve(PASSKEYS.list, async ({ visitor }) => list((await visitor()).caller.userId));

export const askForNew = serve(PASSKEYS.askForNew, async ({ event, body, visitor }) => {
	const { account } = await visitor();
	if (!account) throw new AppError('unauthenticated');
	await proveAgain(event, account, body);
	return { options: { ...(await askForNewPasskey(passkeyPlace(), account)) } };
});

/** Only who was asked can answer: her password came before (`askForNew`). */
export const addPasskey = serve(PASSKEYS.add, async ({ event, body, visitor }) => {
	const asker = await visitor();
	const { account } = asker;
	if (!account) throw new AppError('unauthenticated');
	await takePasskey(passkeyPlace(), account.id, body, new Date());
	await beginAnew(event, account, body.device, asker);
	return list(account.id);
});

/** By a tap: whoever lost a device must not have to look for a code first. */
export const removeOne = serve(PASSKEYS.remove, async ({ event, body, visitor }) => {
	const { clients } = services();
	const asker = await visitor();
	const { account } = asker;
	if (!account) throw new AppError('unauthenticated');
	const hers = (await passkeysOf(clients, account.id)).find(({ id }) => id === body.id);
	if (!hers) throw new AppError('not_found');
	await removePasskey(clients, hers.id);
	await beginAnew(event, account, body.device, asker);
	return list(account.id);
});

async function list(user: string) {
	const rows = await passkeysOf(services().clients, user);
	return { passkeys: rows.map(({ id, device, createdAt }) => ({ id, device, createdAt })) };
}
