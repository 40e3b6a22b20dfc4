/** Rhythms, rounds and mails of the lists that partners are sent (pb_migrations/1700000102_mailed_lists.js), as the system has them. */
import type { ChosenRhythm, ListChanges } from '../../domain/directory/mailed-lists';
import type { Region } from '../../domain/place/place';
import type { Digests } from '../lists/list-changes';
import { AppError } from '../errors';
import { type Act, noteAct } from './acts';
import { firstIsTaken } from './batch-failure';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import { unlessRefused } from './unless-refused';
import { unlessThere } from './unless-there';

export interface RoundRow {
	id: string;
	network: string;
	day: string;
	cause: 'rhythm' | 'tap';
	/** When its receivers were written down; empty before. */
	plannedAt: string;
	/** When nothing of it was to be sent any more. */
	endedAt: string;
	digests: Digests | null;
	changes: ListChanges[] | null;
}

export interface ListMailRow {
	id: string;
	round: string;
	receiver: string;
	names: string[];
	state: 'waiting' | 'sent' | 'failed';
	error: string;
	tries: number;
	nextAt: string;
	hash: string;
	expiresAt: string;
	sentAt: string;
}

export function listRhythms(clients: PocketBaseClients): Promise<(ChosenRhythm & { network: string })[]> {
	return clients.asSystem((system) => system.collection('listRhythms').getFullList({ sort: 'id' }));
}

/** The row of a network has its id: whoever else chooses at the same moment writes the same row. */
export async function keepRhythm(
	clients: PocketBaseClients,
	network: string,
	chosen: ChosenRhythm,
	act: Act
): Promise<void> {
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		batch.collection('listRhythms').upsert({ ...chosen, id: network, network });
		noteAct(batch, act);
		return batch.send();
	});
}

/** When somebody is there in a network. */
export function workingTimesOf(
	clients: PocketBaseClients,
	network: string
): Promise<Pick<Region, 'land' | 'workHours'> | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'regions', system.filter('id = {:network}', { network }))
	);
}

/** False where the network has a round on that day: then there is no act, either. */
export async function beginRound(
	clients: PocketBaseClients,
	round: Pick<RoundRow, 'network' | 'day' | 'cause'>,
	act: Act
): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('listRounds').create(round);
			noteAct(batch, act);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (firstIsTaken(error)) return false;
		throw error;
	}
}

/** Of one network, the newest first. */
export function roundsOf(clients: PocketBaseClients, network: string, most: number): Promise<RoundRow[]> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('network = {:network}', { network });
		const options = { filter, sort: '-day', skipTotal: true };
		return (await system.collection('listRounds').getList<RoundRow>(1, most, options)).items;
	});
}

/** Of which something is to be done, the oldest first. */
export function openRounds(clients: PocketBaseClients): Promise<RoundRow[]> {
	return clients.asSystem((system) =>
		system.collection('listRounds').getFullList<RoundRow>({ filter: 'endedAt = ""', sort: 'day,id' })
	);
}

export async function changeRound(
	clients: PocketBaseClients,
	id: string,
	fields: Partial<Pick<RoundRow, 'digests' | 'changes'>> & { plannedAt?: Date; endedAt?: Date }
): Promise<void> {
	await clients.asSystem((system) => system.collection('listRounds').update(id, fields));
}

export async function deleteRoundsBefore(clients: PocketBaseClients, day: string): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('day < {:day}', { day });
		const old = await system.collection('listRounds').getFullList({ filter, fields: 'id' });
		for (const { id } of old) await system.collection('listRounds').delete(id);
	});
}

/** Nothing happens where the receiver is there already. */
export async function addListMail(
	clients: PocketBaseClients,
	mail: Pick<ListMailRow, 'round' | 'receiver' | 'state' | 'error'> & {
		names: readonly string[];
		nextAt: Date;
	}
): Promise<void> {
	await unlessThere(clients.asSystem((system) => system.collection('listMails').create(mail)));
}

/** Of a round, those that wait and are due (all that wait where no moment is named). */
export function waitingMails(
	clients: PocketBaseClients,
	round: string,
	most: number,
	due?: Date
): Promise<ListMailRow[]> {
	return clients.asSystem(async (system) => {
		const waiting = system.filter('round = {:round} && state = "waiting"', { round });
		const filter = due ? `${waiting} && ${system.filter('nextAt <= {:due}', { due })}` : waiting;
		const options = { filter, sort: 'nextAt,id', skipTotal: true };
		return (await system.collection('listMails').getList<ListMailRow>(1, most, options)).items;
	});
}

/** The next try is taken; false where another server has it, or the database does not write: then nothing is sent either. */
export function claimMail(
	clients: PocketBaseClients,
	id: string,
	claim: { tries: number; nextAt: Date; hash: string; expiresAt: Date }
): Promise<boolean> {
	return clients.asSystem((system) => unlessRefused(system.collection('listMails').update(id, claim)));
}

export type MailOutcome = { state: 'sent'; sentAt: Date } | { state: 'failed'; error: string };

/** What became of a mail, which stays; throws where it is not written. */
export async function settleMail(
	clients: PocketBaseClients,
	id: string,
	outcome: MailOutcome
): Promise<void> {
	await clients.asSystem(async (system) => {
		const mails = system.collection('listMails');
		if (await unlessRefused(unlessMissing(mails.update(id, outcome)))) return;
		const known = await firstOf<ListMailRow>(system, 'listMails', system.filter('id = {:id}', { id }));
		if (known?.state === 'waiting') throw new AppError('unavailable', { retryAfter: 30 });
	});
}

export function mailsOfRound(clients: PocketBaseClients, round: string): Promise<ListMailRow[]> {
	return clients.asSystem((system) =>
		system.collection('listMails').getFullList<ListMailRow>({
			filter: system.filter('round = {:round}', { round }),
			sort: 'receiver'
		})
	);
}

export function mailByHash(
	clients: PocketBaseClients,
	hash: string
): Promise<(ListMailRow & { expand: { round: RoundRow } }) | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'listMails', system.filter('hash = {:hash}', { hash }), { expand: 'round' })
	);
}
