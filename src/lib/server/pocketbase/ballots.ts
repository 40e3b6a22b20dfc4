/**
 * Ballots, the seats that they ask and what those have said, as the server alone reads it (pb_migrations/1700000109_ballots.js). What
 * is written of them is decided in server/ballots/ and committed by the store.
 */
import type PocketBase from 'pocketbase';
import type { Attendance } from '../../domain/meeting/attendance';
import type { Ballot, Vote } from '../../domain/meeting/ballot';
import type { Procedure } from '../../domain/meeting/procedure';
import type { Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';
import type { Topic } from '../../domain/meeting/topic';
import { hasVote, type Voice } from '../../domain/meeting/voice';
import type { Table } from '../../domain/tables';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

export async function voiceIn(
	system: PocketBase,
	{ id, meeting }: Ballot,
	seat: string
): Promise<Voice & { vote: Vote | undefined }> {
	const ofMeeting = system.filter('meeting = {:meeting} && seat = {:seat}', { meeting, seat });
	const [seatRow, meetingRow, attendance, vote] = await Promise.all([
		firstOf<Seat>(system, 'seats', system.filter('id = {:seat}', { seat })),
		firstOf<Meeting>(system, 'meetings', system.filter('id = {:meeting}', { meeting })),
		firstOf<Attendance>(system, 'attendances', ofMeeting),
		firstOf<Vote>(system, 'votes', system.filter('ballot = {:id} && seat = {:seat}', { id, seat }))
	]);
	return { seat: seatRow, otherCircles: meetingRow?.otherCircles ?? [], attendance, vote };
}

const oneOf = <T>(clients: PocketBaseClients, table: Table, id: string): Promise<T | undefined> =>
	clients.asSystem((system) => firstOf<T>(system, table, system.filter('id = {:id}', { id })));

export const ballotOf = (clients: PocketBaseClients, id: string) => oneOf<Ballot>(clients, 'ballots', id);
export const meetingOf = (clients: PocketBaseClients, id: string) => oneOf<Meeting>(clients, 'meetings', id);

/** Where a circle belongs, and how it counts: all versions of its rules of procedure. */
export async function circleWithRules(
	clients: PocketBaseClients,
	id: string
): Promise<{ region: string; publication: string; procedures: Procedure[] } | undefined> {
	const circle = await oneOf<{ region: string; publication: string }>(clients, 'circles', id);
	if (!circle) return undefined;
	const procedures = await clients.asSystem((system) =>
		system.collection('procedures').getFullList<Procedure>({
			filter: system.filter('circle = {:id}', { id })
		})
	);
	return { region: circle.region, publication: circle.publication, procedures };
}

export function topicsOf(clients: PocketBaseClients, circle: string): Promise<Topic[]> {
	return clients.asSystem((system) =>
		system
			.collection('topics')
			.getFullList<Topic>({ filter: system.filter('circle = {:circle}', { circle }) })
	);
}

export function openBallots(
	clients: PocketBaseClients,
	of: { circle: string; meeting: string }
): Promise<Ballot[]> {
	const about =
		of.circle === '' ? 'meeting = {:meeting} && kind = "dates"' : 'circle = {:circle} && kind = "topics"';
	return clients.asSystem((system) =>
		system.collection('ballots').getFullList<Ballot>({
			filter: system.filter(`state = "open" && ${about}`, of)
		})
	);
}

/** The seats that have a vote in it, and what was said of any. */
export async function heardIn(
	clients: PocketBaseClients,
	ballot: Ballot
): Promise<{ seats: Seat[]; votes: Vote[] }> {
	return clients.asSystem(async (system) => {
		const { id, meeting } = ballot;
		const votes = await system
			.collection('votes')
			.getFullList<Vote>({ filter: system.filter('ballot = {:id}', { id }) });
		const met = await firstOf<Meeting>(system, 'meetings', system.filter('id = {:meeting}', { meeting }));
		const otherCircles = met?.otherCircles ?? [];
		const circles = ballot.kind === 'dates' ? [ballot.circle, ...otherCircles] : [ballot.circle];
		const filter = [...new Set(circles)]
			.map((circle) => system.filter('circle = {:circle}', { circle }))
			.join(' || ');
		const seats = await system.collection('seats').getFullList<Seat>({ filter, sort: 'name,id' });
		return { seats: seats.filter((seat) => hasVote(seat, ballot, otherCircles)), votes };
	});
}
