/**
 * The second factor of an account: what a right password leads to, what a code leads to, and another factor in the place of one.
 * Guarantees: no session comes of a password alone where there is a factor or has to be one, and none is set up by less than what
 * she has already; a code is good once; a factor counts when its person has its spare codes, and ends all sessions of before. Who
 * is limited how is limits.ts.
 */
import type * as z from 'zod/mini';
import { needsFactor, readFactorCode } from '../../domain/access/second-factor';
import type { Role } from '../../domain/vocabulary';
import type { attestation } from '../../protocol/passkeys';
import type { SecondStep } from '../../protocol/second-step';
import { AppError } from '../errors';
import { queueNotice } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import type { TicketPurpose, TicketRow } from '../pocketbase/factor-tickets';
import {
	factorOf,
	type FactorRow,
	isPaperAlone,
	NO_APP,
	putFactor,
	removeFactor,
	spareCodesOf,
	spend,
	type Spent
} from '../pocketbase/second-factors';
import { passkeysOf, removePasskeys } from '../pocketbase/passkeys';
import { bindingsOfAccount, type Subject, unbind } from '../pocketbase/provider-accounts';
import { type Place, takePasskey } from './passkeys';
import { makeSpareCodes, spareHash } from './spare-codes';
import { makeTicket, readTicket, tryTicket } from './tickets';
import { keyUri, newSecret, stepOf } from './totp';

interface Account {
	id: string;
	email: string;
	role: Role;
}

/** One factor that somebody has shown; `binds`: the first time she comes from a provider. */
export interface FirstFactor {
	by: 'password' | 'provider';
	binds?: Subject | undefined;
}

/**
 * What stands between one factor and a session; undefined where nothing does. `demanded`: a second one, of whoever needs it. Throws
 * `other_way` where that would be set up by less than what she has.
 */
export async function stepAfter(
	clients: PocketBaseClients,
	account: Account,
	{ by, binds }: FirstFactor,
	demanded: boolean,
	now: Date
): Promise<SecondStep | undefined> {
	const there = await factorOf(clients, account.id);
	if (there) {
		const purpose = { secret: '', replaces: '', step: 0, spare: [], binds };
		const ticket = await makeTicket(clients, account.id, purpose, now);
		return { how: 'enter', ticket, paper: isPaperAlone(there), alone: await isPaperLeft(clients, there) };
	}
	if (!demanded || !needsFactor(account.role)) return undefined;
	if (await hasMore(clients, account.id, by)) throw new AppError('other_way');
	return { ...(await beginSetUp(clients, account, now, { binds })), passkey: true };
}

/** A secret for an app; in the place of `present`, once everything is done. */
export async function beginSetUp(
	clients: PocketBaseClients,
	{ id, email }: Pick<Account, 'id' | 'email'>,
	now: Date,
	{ present, binds }: { present?: FactorRow | undefined; binds?: Subject | undefined }
): Promise<Extract<SecondStep, { how: 'setUp' }>> {
	const secret = newSecret();
	const purpose = { secret, replaces: present?.id ?? '', step: 0, spare: [], binds };
	const ticket = await makeTicket(clients, id, purpose, now);
	return { how: 'setUp', ticket, secret, uri: keyUri(secret, email) };
}

/** Other spare codes for the app that is there. */
export function renewSpareCodes(
	clients: PocketBaseClients,
	{ id, user, secret, lastStep }: FactorRow,
	now: Date
): Promise<SecondStep> {
	return showSpareCodes(clients, { user, secret, replaces: id, step: lastStep, binds: undefined }, now);
}

/**
 * Goes on by a code: to spare codes where something is being set up, else to a session; by the code of somebody who has nothing
 * but paper left, and needs a factor (`demanded`), to another factor first. Throws for a wrong or used code.
 */
export async function goOnByCode(
	clients: PocketBaseClients,
	{ ticket, typed, demanded }: { ticket: string; typed: string; demanded: boolean },
	now: Date
): Promise<SecondStep | undefined> {
	const row = await tryTicket(clients, ticket, now);
	const { id: user } = row.account;
	if (row.secret === '') {
		const factor = await factorOf(clients, user);
		if (!factor) throw new AppError('ticket_over');
		if (await spend(clients, await rightCode(clients, factor, typed, now), row.id))
			return demanded ? afterPaper(clients, row, factor, now) : undefined;
		// Somebody was faster, with this ticket or with this code.
		await readTicket(clients, ticket, now);
		throw new AppError('code_used');
	}
	const code = readFactorCode(typed);
	const step = code?.of === 'app' ? stepOf(row.secret, code.code, now) : undefined;
	if (step === undefined || row.step !== 0) throw new AppError('wrong_code');
	return showSpareCodes(clients, { ...row, user, step }, now, row.id);
}

/** Whose set-up it is, where a passkey may take the app's place. Throws `ticket_over`. */
export async function readSetUp(clients: PocketBaseClients, ticket: string, now: Date): Promise<TicketRow> {
	const row = await readTicket(clients, ticket, now);
	if (!(await mayBePasskey(clients, row))) throw new AppError('ticket_over');
	return row;
}

/**
 * Goes on by a new passkey instead of an app: to spare codes, as everybody gets them. It is hers from now on, and what was begun
 * before is over: whoever breaks off here comes by it, with the paper that she had, if any. Throws `wrong_passkey`.
 */
export async function goOnByPasskey(
	place: Place,
	{ ticket, made, device }: { ticket: string; made: z.infer<typeof attestation>; device: string },
	now: Date
): Promise<SecondStep> {
	const { clients } = place;
	const row = await tryTicket(clients, ticket, now);
	if (!(await mayBePasskey(clients, row))) throw new AppError('ticket_over');
	const { id: user } = row.account;
	await takePasskey(place, user, { passkey: made, device }, now);
	const { replaces, binds } = row;
	const paper = { user, secret: newSecret(), replaces, step: NO_APP, binds };
	return showSpareCodes(clients, paper, now);
}

/** Something is being set up, no app has shown a code yet, and nothing but paper is replaced. */
async function mayBePasskey(
	clients: PocketBaseClients,
	{ account, secret, replaces, step }: TicketRow
): Promise<boolean> {
	if (secret === '' || step !== 0) return false;
	if (replaces === '') return true;
	const present = await factorOf(clients, account.id);
	return present !== undefined && isPaperAlone(present);
}

/** Undefined where she is in. */
async function afterPaper(
	clients: PocketBaseClients,
	{ account, binds }: TicketRow,
	present: FactorRow,
	now: Date
): Promise<SecondStep | undefined> {
	if (!needsFactor(account.role) || !(await isPaperLeft(clients, present))) return undefined;
	return { ...(await beginSetUp(clients, account, now, { present, binds })), passkey: true };
}

/** There is neither an app nor a passkey. */
export async function isPaperLeft(clients: PocketBaseClients, factor: FactorRow): Promise<boolean> {
	return isPaperAlone(factor) && (await passkeysOf(clients, factor.user)).length === 0;
}

/** The spare codes are written down: what was set up counts. Throws `ticket_over`. */
export async function finishSetUp(clients: PocketBaseClients, ticket: string, now: Date): Promise<TicketRow> {
	const row = await readTicket(clients, ticket, now);
	const { secret, replaces, step, spare, account } = row;
	const present = replaces === '' ? undefined : await factorOf(clients, account.id);
	// With other spare codes the app is the same: what it showed meanwhile and was used stays used.
	const lastStep = present?.secret === secret ? Math.max(step, present.lastStep) : step;
	const factor = { user: account.id, secret, replaces, lastStep, spare };
	if (step === 0 || !(await putFactor(clients, factor, row.id, now))) throw new AppError('ticket_over');
	return row;
}

/** Proves once more who somebody is that has a session. Throws for a wrong or used code. */
export async function useCode(
	clients: PocketBaseClients,
	factor: FactorRow,
	typed: string,
	now: Date
): Promise<void> {
	if (!(await spend(clients, await rightCode(clients, factor, typed, now)))) throw new AppError('code_used');
}

/** By an office, for whoever lost all ways in but her password; she is told. Throws `conflict` where there was none. */
export async function resetFactor(clients: PocketBaseClients, user: string, now: Date): Promise<void> {
	const factors = await removeAllFactors(clients, user);
	if ((await unbind(clients, user)) === 0 && !factors) throw new AppError('conflict');
	await queueNotice(clients, { user, kind: 'factorReset', key: now.toISOString() }, now);
}

/** For whoever lost all of it: app, spare codes and passkeys. False when there was nothing. */
export async function removeAllFactors(clients: PocketBaseClients, user: string): Promise<boolean> {
	const passkeys = await removePasskeys(clients, user);
	return (await removeFactor(clients, user)) || passkeys > 0;
}

/** A passkey is both factors; and a password does not do for whoever is known at a provider. */
async function hasMore(clients: PocketBaseClients, user: string, by: FirstFactor['by']): Promise<boolean> {
	if ((await passkeysOf(clients, user)).length > 0) return true;
	return by === 'password' && (await bindingsOfAccount(clients, user)).length > 0;
}

async function showSpareCodes(
	clients: PocketBaseClients,
	{ user, secret, replaces, step, binds }: Omit<TicketPurpose, 'spare'> & { user: string },
	now: Date,
	instead?: string
): Promise<SecondStep> {
	const { codes, hashes } = await makeSpareCodes(user);
	const purpose = { secret, replaces, step, spare: hashes, binds };
	return { how: 'keep', ticket: await makeTicket(clients, user, purpose, now, instead), codes };
}

/** What is spent with a right code; throws `wrong_code` or `code_used`. */
async function rightCode(
	clients: PocketBaseClients,
	{ id, user, secret, lastStep }: FactorRow,
	typed: string,
	now: Date
): Promise<Spent> {
	const code = readFactorCode(typed);
	if (code?.of === 'app') {
		const step = stepOf(secret, code.code, now);
		if (step === undefined) throw new AppError('wrong_code');
		if (step <= lastStep) throw new AppError('code_used');
		return { factor: id, step };
	}
	const hash = code && (await spareHash(user, code.code));
	const spare = (await spareCodesOf(clients, id)).find((one) => one.hash === hash);
	if (!spare) throw new AppError('wrong_code');
	return { spare: spare.id };
}
