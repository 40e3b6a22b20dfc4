/** Rounds and mails of published minutes, and whom an office informs (pb_migrations/1700000112_minutes.js), as the system has them. */
import { ClientResponseError } from 'pocketbase';
import type { Seat } from '../../domain/meeting/seat';
import type { InformedPerson } from '../../protocol/minutes';
import { AppError } from '../errors';
import { type Act, noteAct } from './acts';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import { seatsOf } from './minutes';
import { unlessThere } from './unless-there';

export interface MinuteRound {
	/** Of the published version. */
	id: string;
	network: string;
	meeting: string;
	createdAt: string;
	/** When its receivers were written down; empty before. */
	plannedAt: string;
	endedAt: string;
}
export interface MinuteMail {
	id: string;
	round: string;
	receiver: string;
	name: string;
	cause: 'member' | 'informed' | 'outside';
	state: 'waiting' | 'sent' | 'failed';
	error: string;
	tries: number;
	createdAt: string;
	nextAt: string;
	sentAt: string;
}

/** Of which something is to be done, the oldest first. */
export function openMinuteRounds(clients: PocketBaseClients): Promise<MinuteRound[]> {
	return clients.asSystem((system) =>
		system
			.collection('minuteRounds')
			.getFullList<MinuteRound>({ filter: 'endedAt = ""', sort: 'createdAt,id' })
	);
}

export async function changeMinuteRound(
	clients: PocketBaseClients,
	id: string,
	fields: { plannedAt?: Date; endedAt?: Date | '' }
): Promise<void> {
	await clients.asSystem((system) => system.collection('minuteRounds').update(id, fields));
}

export async function deleteMinuteRoundsBefore(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('createdAt < {:limit}', { limit });
		const old = await system.collection('minuteRounds').getFullList({ filter, fields: 'id' });
		for (const { id } of old) await system.collection('minuteRounds').delete(id);
	});
}

type NewMail = Pick<MinuteMail, 'round' | 'receiver' | 'name' | 'cause' | 'state' | 'error'> & {
	createdAt: Date;
	nextAt: Date;
};

/** Nothing happens where the receiver is there already. */
export async function addMinuteMail(clients: PocketBaseClients, mail: NewMail): Promise<void> {
	await unlessThere(clients.asSystem((system) => system.collection('minuteMails').create(mail)));
}

/** Somebody outside gets it too: her mail, its act and that the round goes on are one step. False where she has it already. */
export async function passMinutesOn(clients: PocketBaseClients, mail: NewMail, act: Act): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('minuteMails').create(mail);
			batch.collection('minuteRounds').update(mail.round, { endedAt: '' });
			noteAct(batch, act);
			return batch.send();
		});
		return true;
	} catch (error) {
		const known = await minuteMailsOf(clients, mail.round);
		if (known.some(({ receiver }) => receiver === mail.receiver)) return false;
		throw error;
	}
}

export function minuteMailsOf(clients: PocketBaseClients, round: string): Promise<MinuteMail[]> {
	return clients.asSystem((system) =>
		system.collection('minuteMails').getFullList<MinuteMail>({
			filter: system.filter('round = {:round}', { round }),
			sort: 'receiver'
		})
	);
}

/** Those that wait and are due (all that wait where no moment is named). */
export function waitingMinuteMails(
	clients: PocketBaseClients,
	round: string,
	most: number,
	due?: Date
): Promise<MinuteMail[]> {
	return clients.asSystem(async (system) => {
		const waiting = system.filter('round = {:round} && state = "waiting"', { round });
		const filter = due ? `${waiting} && ${system.filter('nextAt <= {:due}', { due })}` : waiting;
		const options = { filter, sort: 'nextAt,id', skipTotal: true };
		return (await system.collection('minuteMails').getList<MinuteMail>(1, most, options)).items;
	});
}

/** The next try is taken; false where another server has it, or the database does not write: then nothing is sent either. */
export function claimMinuteMail(
	clients: PocketBaseClients,
	id: string,
	claim: { tries: number; nextAt: Date }
): Promise<boolean> {
	return clients.asSystem((system) => unlessRefused(system.collection('minuteMails').update(id, claim)));
}

export type MinuteOutcome = { state: 'sent'; sentAt: Date } | { state: 'failed'; error: string };

/** What became of a mail, which stays; throws where it is not written. */
export async function settleMinuteMail(
	clients: PocketBaseClients,
	id: string,
	outcome: MinuteOutcome
): Promise<void> {
	await clients.asSystem(async (system) => {
		const mails = system.collection('minuteMails');
		if (await unlessRefused(unlessMissing(mails.update(id, outcome)))) return;
		const known = await firstOf<MinuteMail>(system, 'minuteMails', system.filter('id = {:id}', { id }));
		if (known?.state === 'waiting') throw new AppError('unavailable', { retryAfter: 30 });
	});
}

/** Whom the office of a circle informs, by their names. */
export function informedOf(
	clients: PocketBaseClients,
	circles: readonly string[]
): Promise<(InformedPerson & { id: string; circle: string })[]> {
	if (circles.length === 0) return Promise.resolve([]);
	return clients.asSystem((system) => {
		const filter = circles.map((circle) => system.filter('circle = {:circle}', { circle })).join(' || ');
		return system.collection('informed').getFullList({ filter, sort: 'name,email' });
	});
}

/** All of the list at once: the last one who keeps it is right. */
export async function keepInformed(
	clients: PocketBaseClients,
	circle: string,
	people: readonly InformedPerson[]
): Promise<void> {
	const before = await informedOf(clients, [circle]);
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		for (const { id } of before) batch.collection('informed').delete(id);
		for (const one of people) batch.collection('informed').create({ ...one, circle });
		return before.length + people.length > 0 ? batch.send() : Promise.resolve([]);
	});
}

export const seatsOfCircles = (clients: PocketBaseClients, circles: readonly string[]): Promise<Seat[]> =>
	clients.asSystem((system) => seatsOf(system, circles));

/** False where the database says no: its trigger lets nobody take what another one has. */
async function unlessRefused(work: Promise<unknown>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}
