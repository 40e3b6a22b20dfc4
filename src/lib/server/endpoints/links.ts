/** A forgotten password: a mail to the account's address, and what its link does when the person has tapped. */
import { LINKS } from '../../protocol/endpoints/links';
import { noteUnexpected } from '../api';
import { nameOf } from '../auth/account-address';
import { lookAtLink, spendOn } from '../auth/one-time-links';
import { AppError } from '../errors';
import { queueMail, queueNotice } from '../notices/queue';
import { accountByEmail } from '../pocketbase/accounts';
import { passkeysOf } from '../pocketbase/passkeys';
import { bindingsOfAccount } from '../pocketbase/provider-accounts';
import { serve } from '../serve';
import { type Services, services } from '../services';

/** Answers before it has looked: neither words nor time tell whether there is such an account. */
export const forgotten = serve(LINKS.forgotten, async ({ body }) => {
	if (!services().mailbox.transport) throw new AppError('no_mail');
	void writeTo(nameOf(body.email), services()).catch(noteUnexpected);
	return {};
});

export const look = serve(LINKS.look, async ({ body }) =>
	lookAtLink(services().clients, body.token, new Date())
);

/**
 * The account's sessions end with the old password, by the database's own trigger. Passkeys and what binds her to a provider stay:
 * whoever reads a mailbox must not get around them. What there is of them is told, without names.
 */
export const spend = serve(LINKS.spend, async ({ body }) => {
	const { clients, jobs } = services();
	const { id, purpose, user } = await spendOn(clients, body, new Date());
	if (purpose !== 'invitation') await queueNotice(clients, { user, kind: 'passwordChanged', key: id });
	jobs.nudge('notices');
	const [passkeys, bindings] = [await passkeysOf(clients, user), await bindingsOfAccount(clients, user)];
	return { passkeys: passkeys.length, provider: bindings.length > 0 };
});

/** Mails to one account in a day: whoever types others' addresses must not fill their mailboxes. */
async function writeTo(email: string, { clients, limits, jobs }: Services): Promise<void> {
	const account = await accountByEmail(clients, email);
	if (!account || !(account.active || account.invitedAt)) return;
	if (!(await limits.mayWriteTo(account.id))) return;
	// Whoever has not come by her invitation yet gets it once more.
	const kind = account.active ? 'passwordReset' : 'invitation';
	await queueMail(clients, { user: account.id, kind, key: crypto.randomUUID() });
	jobs.nudge('notices');
}
