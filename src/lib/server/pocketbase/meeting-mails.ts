/** What members were told of meetings by mail (pb_migrations/1700000107_meeting_mails.js), as the system has it. */
import type { Attendance } from '../../domain/meeting/attendance';
import type { Circle } from '../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { Procedure } from '../../domain/meeting/procedure';
import type { Seat } from '../../domain/meeting/seat';
import type { ToldMail } from '../../domain/meeting/told';
import { AppError } from '../errors';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import { unlessRefused } from './unless-refused';
import { unlessThere } from './unless-there';

export interface MeetingMailRow extends ToldMail {
	meeting: string;
	network: string;
	name: string;
	error: string;
	nextAt: string;
	createdAt: string;
	sentAt: string;
}

export interface Around {
	circles: Circle[];
	seats: Seat[];
	procedures: Procedure[];
	attendances: Attendance[];
}

/** As the database has a meeting: with the network that it belongs to by its circle. */
export type MeetingRow = Meeting & { network: string };

/** Those of which something may be to tell: announced and to come, or with a mail that waits. */
export function meetingsToTell(clients: PocketBaseClients, at: Date): Promise<MeetingRow[]> {
	return clients.asSystem(async (system) => {
		const meetings = system.collection('meetings');
		const announced = system.filter('(stage = "invited" || stage = "fixed") && endsAt > {:at}', { at });
		const [open, waiting] = await Promise.all([
			meetings.getFullList<MeetingRow>({ filter: announced, sort: 'startsAt,id' }),
			system
				.collection('meetingMails')
				.getFullList<Pick<MeetingMailRow, 'meeting'>>({ filter: 'state = "waiting"', fields: 'meeting' })
		]);
		const known = new Set(open.map(({ id }) => id));
		const others = [...new Set(waiting.map(({ meeting }) => meeting))].filter((id) => !known.has(id));
		for (const id of others) {
			const meeting = await firstOf<MeetingRow>(system, 'meetings', system.filter('id = {:id}', { id }));
			if (meeting) open.push(meeting);
		}
		return open;
	});
}

export function meetingById(clients: PocketBaseClients, id: string): Promise<MeetingRow | undefined> {
	return clients.asSystem((system) => firstOf(system, 'meetings', system.filter('id = {:id}', { id })));
}

/** What hangs on a meeting and on its circles, as far as they are of its network: nobody of another one is told of it. */
export function around(clients: PocketBaseClients, meeting: Meeting): Promise<Around> {
	const ids = circlesOf(meeting);
	return clients.asSystem(async (system) => {
		const oneOf = (field: string) => ids.map((id) => system.filter(`${field} = {:id}`, { id })).join(' || ');
		const all = <T>(name: string, field: string) =>
			system.collection(name).getFullList<T>({ filter: oneOf(field), sort: 'id' });
		const [circles, seats, procedures, attendances] = await Promise.all([
			all<Circle>('circles', 'id'),
			all<Seat>('seats', 'circle'),
			all<Procedure>('procedures', 'circle'),
			system
				.collection('attendances')
				.getFullList<Attendance>({ filter: system.filter('meeting = {:id}', { id: meeting.id }), sort: 'id' })
		]);
		const region = circles.find(({ id }) => id === meeting.circle)?.region;
		const own = circles.filter((circle) => circle.region === region);
		const isOwn = ({ circle }: { circle: string }) => own.some(({ id }) => id === circle);
		return { circles: own, seats: seats.filter(isOwn), procedures: procedures.filter(isOwn), attendances };
	});
}

export function mailsOf(clients: PocketBaseClients, meeting: string): Promise<MeetingMailRow[]> {
	return clients.asSystem((system) =>
		system.collection('meetingMails').getFullList<MeetingMailRow>({
			filter: system.filter('meeting = {:meeting}', { meeting }),
			sort: 'sequence,receiver'
		})
	);
}

/** Nothing happens where the receiver is there already. */
export async function addMeetingMail(
	clients: PocketBaseClients,
	mail: Pick<MeetingMailRow, 'meeting' | 'network' | 'sequence' | 'receiver' | 'name' | 'kind' | 'said'>,
	at: Date
): Promise<void> {
	const row = { ...mail, state: 'waiting', error: '', tries: 0, nextAt: at, createdAt: at };
	await unlessThere(clients.asSystem((system) => system.collection('meetingMails').create(row)));
}

/** The next try is taken; false where another server has it, or the database does not write: then nothing is sent either. */
export function claimMeetingMail(
	clients: PocketBaseClients,
	id: string,
	claim: { tries: number; nextAt: Date }
): Promise<boolean> {
	return clients.asSystem((system) => unlessRefused(system.collection('meetingMails').update(id, claim)));
}

export type MeetingMailOutcome = { state: 'sent'; sentAt: Date } | { state: 'failed'; error: string };

/** What became of a mail, which stays; throws where it is not written. */
export async function settleMeetingMail(
	clients: PocketBaseClients,
	id: string,
	outcome: MeetingMailOutcome
): Promise<void> {
	await clients.asSystem(async (system) => {
		const mails = system.collection('meetingMails');
		if (await unlessRefused(unlessMissing(mails.update(id, outcome)))) return;
		const known = await firstOf<MeetingMailRow>(system, 'meetingMails', system.filter('id = {:id}', { id }));
		if (known?.state === 'waiting') throw new AppError('unavailable', { retryAfter: 30 });
	});
}

/** Those of meetings that ended before `limit`. */
export async function deleteMeetingMailsBefore(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('createdAt < {:limit}', { limit });
		const mails = system.collection('meetingMails');
		const old = await mails.getFullList<Pick<MeetingMailRow, 'id' | 'meeting'>>({
			filter,
			fields: 'id,meeting'
		});
		for (const meeting of new Set(old.map((mail) => mail.meeting))) {
			const known = await firstOf<Meeting>(system, 'meetings', system.filter('id = {:meeting}', { meeting }));
			if (known && new Date(known.endsAt) >= limit) continue;
			for (const mail of old) if (mail.meeting === meeting) await mails.delete(mail.id);
		}
	});
}
