/**
 * Second factors with their spare codes, as the system reads and writes them. Guarantees: what is spent is spent once, whoever
 * comes at the same moment, and together with the ticket it was spent on or not at all. What is right is decided in auth/.
 */
import { newId } from '../../domain/id';
import { metMissingRow } from './batch-failure';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

export interface FactorRow {
	id: string;
	user: string;
	secret: string;
	confirmedAt: string;
	/** Of the code that was used last. */
	lastStep: number;
}

/** A step of time that never comes: of a factor without an app, whose secret nobody has seen. */
export const NO_APP = 4_000_000_000;

/** Its person comes by a passkey, and by paper when that is lost. */
export function isPaperAlone({ lastStep }: Pick<FactorRow, 'lastStep'>): boolean {
	return lastStep >= NO_APP;
}

export interface NewFactor {
	user: string;
	secret: string;
	lastStep: number;
	spare: readonly string[];
	/** The one in whose place it comes; empty where there is none. */
	replaces: string;
}

/** A step of the app's, or a spare code by its id. */
export type Spent = { factor: string; step: number } | { spare: string };

export function factorOf(clients: PocketBaseClients, user: string): Promise<FactorRow | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'secondFactors', system.filter('user = {:user}', { user }))
	);
}

/** Which accounts have one. */
export async function accountsWithFactor(clients: PocketBaseClients): Promise<ReadonlySet<string>> {
	const rows = await clients.asSystem((system) =>
		system.collection('secondFactors').getFullList<Pick<FactorRow, 'user'>>({ fields: 'user' })
	);
	return new Set(rows.map(({ user }) => user));
}

export function spareCodesOf(
	clients: PocketBaseClients,
	factor: string
): Promise<{ id: string; hash: string }[]> {
	return clients.asSystem((system) =>
		system.collection('spareCodes').getFullList({
			filter: system.filter('factor = {:factor}', { factor }),
			fields: 'id,hash'
		})
	);
}

/** False when it was spent before, or the ticket is gone: then nothing was written. */
export async function spend(clients: PocketBaseClients, what: Spent, ticket?: string): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			if (ticket !== undefined) batch.collection('factorTickets').delete(ticket);
			if ('spare' in what) batch.collection('spareCodes').delete(what.spare);
			else batch.collection('secondFactors').update(what.factor, { lastStep: what.step });
			return batch.send();
		});
		return true;
	} catch (error) {
		if (metMissingRow(error) || (await isUsed(clients, what))) return false;
		throw error;
	}
}

/** The database refuses a step that is not later than the last one. */
async function isUsed(clients: PocketBaseClients, what: Spent): Promise<boolean> {
	if ('spare' in what) return false;
	const row = await clients.asSystem((system) =>
		firstOf<FactorRow>(system, 'secondFactors', system.filter('id = {:id}', { id: what.factor }))
	);
	return row === undefined || row.lastStep >= what.step;
}

/** Ends the account's sessions by the database's own trigger. False when the ticket, or what it replaces, is gone. */
export async function putFactor(
	clients: PocketBaseClients,
	{ user, secret, lastStep, spare, replaces }: NewFactor,
	ticket: string,
	at: Date
): Promise<boolean> {
	const id = newId();
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('factorTickets').delete(ticket);
			if (replaces !== '') batch.collection('secondFactors').delete(replaces);
			batch.collection('secondFactors').create({ id, user, secret, lastStep, confirmedAt: at });
			for (const hash of spare) batch.collection('spareCodes').create({ factor: id, hash });
			return batch.send();
		});
		return true;
	} catch (error) {
		// Somebody else has set one up meanwhile.
		if (metMissingRow(error) || ((await factorOf(clients, user))?.id ?? '') !== replaces) return false;
		throw error;
	}
}

/** Ends the account's sessions, too. False when there was none. */
export async function removeFactor(clients: PocketBaseClients, user: string): Promise<boolean> {
	const factor = await factorOf(clients, user);
	if (!factor) return false;
	await clients.asSystem((system) => system.collection('secondFactors').delete(factor.id));
	return true;
}
