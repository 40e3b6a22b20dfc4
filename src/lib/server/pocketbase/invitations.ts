/**
 * Invitations as the system reads and writes them: meetings that still take answers, their seats and rows, and whom the server has asked
 * (pb_migrations/1700000108_invitations.js). Guarantees: of one seat and meeting there is one row, and of one of its people one asking,
 * however often both are made.
 */
import { ClientResponseError } from 'pocketbase';
import type { Attendance } from '../../domain/meeting/attendance';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';
import type { HistoryEntry } from '../actions/history';
import type { Asking, OpenMeeting, PlannedCircle, PlannedRow, PlannedSeat, Whom } from '../invitations/plan';
import { byAddress } from './accounts';
import { type PocketBaseClients, unlessMissing } from './client';
import { storedDate } from './dates';
import { firstOf } from './first-of';
import { unlessThere } from './unless-there';

export interface AskingRow extends Asking {
	/** So many were sent: what makes the next one another. */
	mails: number;
	hashes: string;
	nextAt: string;
	attempts: number;
	sentAt: string;
	remindedOn: string;
}
type Written = Partial<Omit<AskingRow, 'id' | 'nextAt' | 'sentAt'>> & {
	[Moment in 'nextAt' | 'sentAt']?: Date | '';
};

/** Ids in one filter. */
const IDS = 60;
const WITH_ROWS = 'id,region,meeting,seat,answer,deputyAnswer';

export interface InvitationRows {
	meetings: OpenMeeting[];
	circles: PlannedCircle[];
	seats: PlannedSeat[];
	rows: PlannedRow[];
	askings: AskingRow[];
}

/** All that is invited and has not begun at `now`, and every asking that there is. */
export async function invitationRows(clients: PocketBaseClients, now: Date): Promise<InvitationRows> {
	return clients.asSystem(async (system) => {
		const invited = 'publication = "published" && (stage = "invited" || stage = "fixed")';
		const [meetings, askings] = await Promise.all([
			system.collection('meetings').getFullList<OpenMeeting>({
				filter: `${invited} && ${system.filter('startsAt > {:now}', { now })}`,
				fields: 'id,circle,otherCircles,startsAt,cancelled'
			}),
			system.collection('askings').getFullList<AskingRow>()
		]);
		const some = async <T>(collection: string, field: string, ids: readonly string[], fields: string) => {
			const found: T[] = [];
			for (let at = 0; at < ids.length; at += IDS) {
				const named = ids.slice(at, at + IDS).map((id) => system.filter(`${field} = {:id}`, { id }));
				found.push(
					...(await system.collection(collection).getFullList<T>({ filter: named.join(' || '), fields }))
				);
			}
			return found;
		};
		const named = [...new Set(meetings.flatMap(circlesOf))];
		const [circles, seats, rows] = await Promise.all([
			some<PlannedCircle>('circles', 'id', named, 'id,region,endsOn'),
			some<PlannedSeat>(
				'seats',
				'circle',
				named,
				'id,circle,publication,since,until,member,email,deputy,deputyEmail'
			),
			some<PlannedRow>(
				'attendances',
				'meeting',
				meetings.map(({ id }) => id),
				WITH_ROWS
			)
		]);
		return { meetings, circles, seats, rows, askings };
	});
}

export async function makeAttendance(
	clients: PocketBaseClients,
	row: { meeting: string; seat: string; region: string }
): Promise<void> {
	const empty = { answer: '', deputyAnswer: '', way: 'room', answeredAt: '', checkedInAt: '', attended: '' };
	await unlessThere(
		clients.asSystem((system) => system.collection('attendances').create({ ...row, ...empty }))
	);
}

export async function dropAttendance(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('attendances').delete(id)));
}

/** False where somebody has made it at the same moment. */
export function addAsking(clients: PocketBaseClients, fields: Whom & Written): Promise<boolean> {
	const empty = { kind: '', mails: 0, hashes: '', attempts: 0, remindedOn: '' };
	return unlessThere(
		clients.asSystem((system) => system.collection('askings').create({ ...empty, ...fields }))
	);
}

export async function changeAsking(clients: PocketBaseClients, id: string, fields: Written): Promise<void> {
	await clients.asSystem((system) => system.collection('askings').update(id, fields));
}

export async function dropAsking(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('askings').delete(id)));
}

export function dueAskings(clients: PocketBaseClients, at: Date, most: number): Promise<AskingRow[]> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('kind != "" && nextAt != "" && nextAt <= {:at}', { at });
		const options = { filter, sort: 'nextAt,id', skipTotal: true };
		return (await system.collection('askings').getList<AskingRow>(1, most, options)).items;
	});
}

export function askingByHash(clients: PocketBaseClients, hash: string): Promise<AskingRow | undefined> {
	return clients.asSystem((system) =>
		firstOf<AskingRow>(system, 'askings', system.filter('hashes ~ {:hash}', { hash }))
	);
}

export function askingOf(
	clients: PocketBaseClients,
	{ attendance, who, address }: Pick<Whom, 'attendance' | 'who' | 'address'>
): Promise<AskingRow | undefined> {
	return clients.asSystem((system) =>
		firstOf<AskingRow>(
			system,
			'askings',
			system.filter('attendance = {:attendance} && who = {:who} && address = {:address}', {
				attendance,
				who,
				address
			})
		)
	);
}

/** Of these rows. */
export async function askingsOf(
	clients: PocketBaseClients,
	attendances: readonly string[]
): Promise<AskingRow[]> {
	const all = await clients.asSystem((system) => system.collection('askings').getFullList<AskingRow>());
	return all.filter(({ attendance }) => attendances.includes(attendance));
}

export function attendanceById(clients: PocketBaseClients, id: string): Promise<Attendance | undefined> {
	return clients.asSystem((system) =>
		firstOf<Attendance>(system, 'attendances', system.filter('id = {:id}', { id }))
	);
}

/** A meeting with the network that invites, its seats and their rows. */
export async function answersOf(
	clients: PocketBaseClients,
	id: string
): Promise<{ meeting: Meeting; region: string; rows: Attendance[]; seats: Seat[] } | undefined> {
	return clients.asSystem(async (system) => {
		const byId = <T>(collection: string, value: string) =>
			firstOf<T>(system, collection, system.filter('id = {:value}', { value }));
		const meeting = await byId<Meeting>('meetings', id);
		const circle = meeting && (await byId<PlannedCircle>('circles', meeting.circle));
		if (!meeting || !circle) return undefined;
		const filter = system.filter('meeting = {:id}', { id });
		const rows = await system.collection('attendances').getFullList<Attendance>({ filter });
		const seats: Seat[] = [];
		// Nobody of another network is asked.
		for (const one of circlesOf(meeting)) {
			if ((await byId<PlannedCircle>('circles', one))?.region !== circle.region) continue;
			seats.push(
				...(await system
					.collection('seats')
					.getFullList<Seat>({ filter: system.filter('circle = {:one}', { one }) }))
			);
		}
		return { meeting, region: circle.region, rows, seats };
	});
}

/** Her account, where it is active. */
export function accountAt(clients: PocketBaseClients, address: string): Promise<{ id: string } | undefined> {
	return clients.asSystem(async (system) => {
		const found = await firstOf<{ id: string; active: boolean }>(system, 'users', byAddress(system, address));
		return found?.active ? { id: found.id } : undefined;
	});
}

/** The circle of a seat, by its name. */
export async function circleName(clients: PocketBaseClients, id: string): Promise<string> {
	const found = await clients.asSystem((system) =>
		firstOf<{ name: string }>(system, 'circles', system.filter('id = {:id}', { id }))
	);
	return found?.name ?? '';
}

/** What was said by a link, with its history; false when the row has moved on meanwhile, or the room became full. */
export async function writeAnswerByLink(
	clients: PocketBaseClients,
	asking: string,
	row: Attendance,
	{ fields, history }: { fields: Partial<Attendance>; history: readonly HistoryEntry[] }
): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('askings').update(asking, { restsOn: storedDate(row.updated) });
			// Before the row has moved on by this very answer.
			batch.collection('askings').update(asking, { restsOn: '' });
			batch.collection('attendances').update(row.id, fields);
			for (const line of history) batch.collection('history').create(line);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}
