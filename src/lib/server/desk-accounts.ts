/**
 * Who has an account in an office's networks, and who gets one. Guarantees: an office sees and changes the accounts of its own
 * networks alone, shuts nobody out who belongs to another network too, and never locks itself out; an account that is there keeps its name, role and
 * password, whoever invites it once more.
 */
import type { Caller } from '../domain/access/caller';
import type {
	AboutAccount,
	AccountChange,
	AccountState,
	DeskAccount,
	Invitation,
	InviteOutcome
} from '../protocol/desk-accounts';
import type { AccountTies, Departure } from '../protocol/departures';
import { NOTHING_ASKED } from '../protocol/departures';
import { ACCOUNT_ACTS } from './acts/account-acts';
import { actBy } from './acts/acts-of';
import { nameOf } from './auth/account-address';
import { resetFactor } from './auth/second-factor';
import { endWithTies, showTies } from './departure/departure';
import type { Leaving } from './departure/plan';
import { AppError } from './errors';
import type { Auth } from './auth/lucia';
import { queueMail } from './notices/queue';
import { removeDevices } from './notices/settings';
import { type Act, noteActAfter } from './pocketbase/acts';
import { deleteFeedsOf } from './pocketbase/calendar-feeds';
import type { PocketBaseClients } from './pocketbase/client';
import { readmit } from './pocketbase/departures';
import { usersToBeInvited } from './pocketbase/notices';
import { usersWithInvitation } from './pocketbase/one-time-links';
import { accountsWithPasskey, removePasskeys } from './pocketbase/passkeys';
import { accountsBound } from './pocketbase/provider-accounts';
import { accountsWithFactor } from './pocketbase/second-factors';
import {
	type AccountRow,
	accountRowOf,
	accountRows,
	addInvited,
	areasOfExperts,
	changeAccountRow,
	deleteInvited
} from './pocketbase/desk-accounts';
import { type Areas, isInOurArea, isOnlyOurs, isOurs } from './whose-account';

export async function deskAccounts(
	clients: PocketBaseClients,
	caller: Caller,
	now: Date
): Promise<DeskAccount[]> {
	const [withFactor, withPasskey, bound, withMail] = await Promise.all([
		accountsWithFactor(clients),
		accountsWithPasskey(clients),
		accountsBound(clients),
		usersToBeInvited(clients)
	]);
	// After the mails: one that is sent meanwhile has its link by now.
	const withLink = await usersWithInvitation(clients, now);
	const [rows, areas] = await Promise.all([accountRows(clients), areasOfExperts(clients)]);
	return rows
		.filter((row) => isOurs(row, caller, areas))
		.map(({ id, name, email, role, expert, networks, profession, institution, active, invitedAt }) => ({
			...{ id, name, email, role, expert, profession, institution, invitedAt },
			// Where else she belongs is no business of this office.
			networks: networks.filter((network) => caller.networks.includes(network)),
			shared: !isOnlyOurs({ role, expert, networks }, caller, areas),
			state: stateOf({ active, invitedAt }),
			lapsed: stateOf({ active, invitedAt }) === 'invited' && !withLink.has(id) && !withMail.has(id),
			factor: withFactor.has(id) || withPasskey.has(id) || bound.has(id),
			own: id === caller.userId
		}));
}

/** One after the other: two lines of a list may be the same person. Throws `forbidden` for another office's network. */
export async function invite(
	clients: PocketBaseClients,
	caller: Caller,
	{ network, people }: { network: string; people: readonly Invitation[] },
	now: Date
): Promise<{ email: string; outcome: InviteOutcome }[]> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const areas = await areasOfExperts(clients);
	const outcomes = [];
	for (const person of people) {
		const email = nameOf(person.email);
		outcomes.push({
			email,
			outcome: await inviteOne(clients, caller, areas, { ...person, email }, network, now)
		});
	}
	return outcomes;
}

async function inviteOne(
	clients: PocketBaseClients,
	caller: Caller,
	areas: Areas,
	{ expert, ...person }: Invitation,
	network: string,
	now: Date
): Promise<InviteOutcome> {
	const { email, role } = person;
	const there = await accountRowOf(clients, { email });
	if (there) return meetAgain(clients, caller, areas, there, { role, network }, now);
	if (role === 'expert' && !(await isFreeEntry(clients, caller, areas, expert))) return 'noEntry';
	const account = { ...person, expert: role === 'expert' ? expert : '', networks: [network] };
	try {
		const noted = (id: string) => actBy(caller, now, 'accountInvited', 'users', id);
		await sendInvitation(clients, await addInvited(clients, account, now, noted), now);
		return 'invited';
	} catch (error) {
		// Somebody else invites her at this moment.
		const meanwhile = await accountRowOf(clients, { email });
		if (!meanwhile) throw error;
		return meetAgain(clients, caller, areas, meanwhile, { role, network }, now);
	}
}

/** There is an account with this address. */
async function meetAgain(
	clients: PocketBaseClients,
	caller: Caller,
	areas: Areas,
	there: AccountRow,
	{ role, network }: { role: string; network: string },
	now: Date
): Promise<InviteOutcome> {
	if (there.networks.includes(network) || (there.role === 'expert' && isOurs(there, caller, areas))) {
		if (stateOf(there) !== 'invited') return 'known';
		await sendInvitation(clients, there.id, now);
		await noteActAfter(clients, actBy(caller, now, 'invitationAgain', 'users', there.id));
		return 'invited';
	}
	// What an expert may read follows from her entry, and an office's networks are its own to name.
	if (there.role !== 'member' || role !== 'member') return 'elsewhere';
	const act = actBy(caller, now, 'accountAdded', 'users', there.id);
	await changeAccountRow(clients, there.id, { networks: [...there.networks, network] }, act);
	return 'added';
}

/** What the office is shown before it suspends her. Throws as if it did. */
export async function tiesOfAccount(
	clients: PocketBaseClients,
	caller: Caller,
	id: string,
	now: Date
): Promise<AccountTies> {
	return showTies(clients, leavingOf(await changeable(clients, caller, { id, to: 'suspended' })), now);
}

interface AskedChange {
	id: string;
	to: AccountChange;
	departure?: Departure | undefined;
	about?: AboutAccount | undefined;
}

/** Throws like `changeable`; where she is suspended, also like `endWithTies`. */
export async function changeAccount(
	{ clients, auth }: { clients: PocketBaseClients; auth: Auth },
	caller: Caller,
	{ id, to, departure = NOTHING_ASKED, about }: AskedChange,
	now: Date
): Promise<void> {
	const row = await changeable(clients, caller, { id, to });
	const act = actBy(caller, now, ACCOUNT_ACTS[to], 'users', id);
	if (to === 'withdrawn') return deleteInvited(clients, id, act);
	if (to === 'active') return readmit(clients, id, act);
	if (to === 'described') return describe(clients, id, about, act);
	if (to === 'suspended') return endWithTies(clients, caller, leavingOf(row), departure, now);
	if (to === 'again') await sendInvitation(clients, id, now);
	else if (to === 'deviceLost') await endAllDevices(clients, auth, id, now);
	else await resetFactor(clients, id, now);
	// What these do lies in several places, the first of them outside of the database.
	await noteActAfter(clients, act);
}

/** Throws `not_found` for an account that is not this office's, `conflict` where its state does not allow that. */
async function changeable(
	clients: PocketBaseClients,
	caller: Caller,
	{ id, to }: { id: string; to: AccountChange }
): Promise<AccountRow> {
	const [row, areas] = await Promise.all([accountRowOf(clients, { id }), areasOfExperts(clients)]);
	if (!row || !isOurs(row, caller, areas)) throw new AppError('not_found');
	if (FROM[to] !== 'any' && stateOf(row) !== FROM[to]) throw new AppError('conflict');
	// The last one who could let her in again might be herself.
	if (id === caller.userId && to !== 'described') throw new AppError('forbidden');
	// Whoever adds a member of another network to its own must not be able to shut her out there.
	if (to !== 'again' && !isOnlyOurs(row, caller, areas)) throw new AppError('forbidden');
	return row;
}

async function describe(
	clients: PocketBaseClients,
	id: string,
	about: AboutAccount | undefined,
	act: Act
): Promise<void> {
	if (!about) throw new AppError('bad_request');
	await changeAccountRow(clients, id, about, act);
}

const leavingOf = ({ id, role, expert }: AccountRow): Leaving => ({
	user: id,
	expert: role === 'expert' ? expert : ''
});

const FROM: Readonly<Record<AccountChange, AccountState | 'any'>> = {
	again: 'invited',
	withdrawn: 'invited',
	suspended: 'active',
	active: 'suspended',
	deviceLost: 'active',
	factorReset: 'active',
	described: 'any'
};

async function isFreeEntry(
	clients: PocketBaseClients,
	caller: Caller,
	areas: Areas,
	expert: string
): Promise<boolean> {
	return isInOurArea(expert, caller, areas) && (await accountRowOf(clients, { expert })) === undefined;
}

function stateOf({ active, invitedAt }: Pick<AccountRow, 'active' | 'invitedAt'>): AccountState {
	if (active) return 'active';
	return invitedAt === '' ? 'suspended' : 'invited';
}

/**
 * The marks first, which outlive a restart and the database: whatever is interrupted here is done by the same tap once more.
 * By mail whatever she has chosen: pushes go with the devices. Passkeys and calendars too: which of them lies on the lost one, nobody knows.
 */
async function endAllDevices(clients: PocketBaseClients, auth: Auth, user: string, now: Date): Promise<void> {
	await auth.endSome(user, () => true);
	await removeDevices(clients, user, () => true);
	await removePasskeys(clients, user);
	await deleteFeedsOf(clients, user);
	await queueMail(clients, { user, kind: 'deviceLost', key: now.toISOString() }, now);
}

async function sendInvitation(clients: PocketBaseClients, user: string, now: Date): Promise<void> {
	// A double tap is one mail.
	const minute = now.toISOString().slice(0, 16);
	await queueMail(clients, { user, kind: 'invitation', key: `${user}:${minute}` }, now);
}
