/** Notices to circles with their rounds and mails (pb_migrations/1700000114_announcements.js), as the system has them. */
import { ClientResponseError } from 'pocketbase';
import type { Announcement } from '../../domain/meeting/announcement';
import type { Seat } from '../../domain/meeting/seat';
import { AppError } from '../errors';
import { type Act, noteAct } from './acts';
import { firstIsTaken } from './batch-failure';
import { type PocketBaseClients, unlessMissing } from './client';
import { withIsoDates } from './dates';
import { firstOf } from './first-of';
import { unlessThere } from './unless-there';

export interface AnnouncementRound {
	id: string;
	announcement: string;
	createdAt: string;
	/** When its receivers were written down; empty before. */
	plannedAt: string;
	/** When nothing of it was to be sent any more. */
	endedAt: string;
	expand: { announcement: Announcement };
}

export interface AnnouncementMailRow {
	id: string;
	round: string;
	receiver: string;
	names: string[];
	state: 'waiting' | 'sent' | 'failed';
	error: string;
	tries: number;
	nextAt: string;
}

type Fresh = Omit<Announcement, 'updated' | 'sentAt'> & { sentAt: Date };

/** With its round, of which nothing is to be mailed where it has `endedAt`. False where its id is taken. */
export async function addAnnouncement(
	clients: PocketBaseClients,
	announcement: Fresh,
	endedAt: Date | undefined,
	act: Act
): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			const createdAt = announcement.sentAt;
			batch.collection('announcements').create(announcement);
			batch.collection('announcementRounds').create({
				...{ announcement: announcement.id, createdAt },
				...(endedAt && { endedAt })
			});
			noteAct(batch, act);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (firstIsTaken(error)) return false;
		throw error;
	}
}

export async function withdrawAnnouncement(clients: PocketBaseClients, id: string, act: Act): Promise<void> {
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		batch.collection('announcements').update(id, { publication: 'withdrawn' });
		noteAct(batch, act);
		return batch.send();
	});
}

export function announcementById(clients: PocketBaseClients, id: string): Promise<Announcement | undefined> {
	return clients.asSystem((system) =>
		firstOf<Announcement>(system, 'announcements', system.filter('id = {:id}', { id }))
	);
}

/** Of a network, the newest first. */
export function announcementRounds(
	clients: PocketBaseClients,
	network: string,
	most: number
): Promise<AnnouncementRound[]> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('announcement.region = {:network}', { network });
		const options = { filter, sort: '-createdAt,-id', expand: 'announcement', skipTotal: true };
		const { items } = await system
			.collection('announcementRounds')
			.getList<AnnouncementRound>(1, most, options);
		return items.map(withItsDates);
	});
}

/** Of which something is to be sent, the oldest first. */
export function openAnnouncementRounds(clients: PocketBaseClients): Promise<AnnouncementRound[]> {
	return clients.asSystem(async (system) => {
		const options = { filter: 'endedAt = ""', sort: 'createdAt,id', expand: 'announcement' };
		const rounds = await system.collection('announcementRounds').getFullList<AnnouncementRound>(options);
		return rounds.map(withItsDates);
	});
}

/** What comes along with a record has its dates as the database writes them. */
function withItsDates(round: AnnouncementRound): AnnouncementRound {
	return { ...round, expand: { announcement: withIsoDates(round.expand.announcement) } };
}

export async function changeAnnouncementRound(
	clients: PocketBaseClients,
	id: string,
	fields: { plannedAt: Date } | { endedAt: Date }
): Promise<void> {
	await clients.asSystem((system) =>
		unlessMissing(system.collection('announcementRounds').update(id, fields))
	);
}

/** With their mails; the notice on the phones stays. */
export async function deleteAnnouncementRoundsBefore(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('createdAt < {:limit}', { limit });
		const old = await system.collection('announcementRounds').getFullList({ filter, fields: 'id' });
		for (const { id } of old) await unlessMissing(system.collection('announcementRounds').delete(id));
	});
}

/** All seats of these circles, whatever their state. */
export function seatsOf(clients: PocketBaseClients, circles: readonly string[]): Promise<Seat[]> {
	if (circles.length === 0) return Promise.resolve([]);
	return clients.asSystem((system) =>
		system.collection('seats').getFullList<Seat>({
			filter: circles.map((circle) => system.filter('circle = {:circle}', { circle })).join(' || '),
			sort: 'id'
		})
	);
}

/** Nothing happens where the receiver is there already. */
export async function addAnnouncementMail(
	clients: PocketBaseClients,
	mail: { round: string; receiver: string; names: readonly string[]; nextAt: Date }
): Promise<void> {
	const row = { ...mail, state: 'waiting', error: '', tries: 0 };
	await unlessThere(clients.asSystem((system) => system.collection('announcementMails').create(row)));
}

/** Of a round, those that wait and are due (all that wait where no moment is named). */
export function waitingAnnouncementMails(
	clients: PocketBaseClients,
	round: string,
	most: number,
	due?: Date
): Promise<AnnouncementMailRow[]> {
	return clients.asSystem(async (system) => {
		const waiting = system.filter('round = {:round} && state = "waiting"', { round });
		const filter = due ? `${waiting} && ${system.filter('nextAt <= {:due}', { due })}` : waiting;
		const options = { filter, sort: 'nextAt,id', skipTotal: true };
		return (await system.collection('announcementMails').getList<AnnouncementMailRow>(1, most, options))
			.items;
	});
}

export function announcementMailsOf(
	clients: PocketBaseClients,
	round: string
): Promise<AnnouncementMailRow[]> {
	return clients.asSystem((system) =>
		system.collection('announcementMails').getFullList<AnnouncementMailRow>({
			...{ filter: system.filter('round = {:round}', { round }), sort: 'receiver' }
		})
	);
}

/** The next try is taken; false where another server has it, or the database does not write: then nothing is sent either. */
export function claimAnnouncementMail(
	clients: PocketBaseClients,
	id: string,
	claim: { tries: number; nextAt: Date }
): Promise<boolean> {
	return clients.asSystem((system) =>
		unlessRefused(system.collection('announcementMails').update(id, claim))
	);
}

export type AnnouncementOutcome = { state: 'sent'; sentAt: Date } | { state: 'failed'; error: string };

/** What became of a mail, which stays; throws where it is not written. */
export async function settleAnnouncementMail(
	clients: PocketBaseClients,
	id: string,
	outcome: AnnouncementOutcome
): Promise<void> {
	await clients.asSystem(async (system) => {
		const mails = system.collection('announcementMails');
		if (await unlessRefused(unlessMissing(mails.update(id, outcome)))) return;
		const filter = system.filter('id = {:id}', { id });
		const known = await firstOf<AnnouncementMailRow>(system, 'announcementMails', filter);
		if (known?.state === 'waiting') throw new AppError('unavailable', { retryAfter: 30 });
	});
}

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
