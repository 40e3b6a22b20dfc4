/** Minutes as the system has them (pb_migrations/1700000112_minutes.js): what they are made of, and publishing them. */
import type PocketBase from 'pocketbase';
import { ClientResponseError } from 'pocketbase';
import type { Attendance } from '../../domain/meeting/attendance';
import type { MeetingCase } from '../../domain/meeting/case';
import type { Circle } from '../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { MinuteParagraph, Minutes } from '../../domain/meeting/minutes';
import type { Seat } from '../../domain/meeting/seat';
import { type Act, noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { storedDate } from './dates';
import { firstOf } from './first-of';

export interface MeetingFacts {
	meeting: Meeting;
	/** All that there are: which of them receive the minutes, their rules say. */
	circles: Circle[];
	/** Of the circles that meet. */
	seats: Seat[];
	attendances: Attendance[];
	paragraphs: MinuteParagraph[];
	/** That the meeting may see, as they were planned; those without a place last. */
	cases: MeetingCase[];
	/** The version that is out; 0 before the first. */
	published: number;
	/** The highest number that a decision of the circle has. */
	highest: number;
}

/** Undefined where there is no such meeting. */
export function meetingFacts(clients: PocketBaseClients, id: string): Promise<MeetingFacts | undefined> {
	return clients.asSystem(async (system) => {
		const meeting = await firstOf<Meeting>(system, 'meetings', system.filter('id = {:id}', { id }));
		if (!meeting) return undefined;
		const { circle } = meeting;
		const of = (table: string) =>
			system.collection(table).getFullList({ filter: system.filter('meeting = {:id}', { id }), sort: 'id' });
		const [circles, seats, attendances, paragraphs, cases, versions, numbered] = await Promise.all([
			system.collection('circles').getFullList({ sort: 'id' }),
			seatsOf(system, circlesOf(meeting)),
			of('attendances'),
			of('paragraphs'),
			casesOf(system, id),
			of('minutes'),
			system.collection('paragraphs').getList(1, 1, {
				filter: system.filter('circle = {:circle}', { circle }),
				...{ sort: '-number', fields: 'number', skipTotal: true }
			})
		]);
		return {
			meeting,
			...({ circles, seats, attendances, paragraphs } as unknown as Pick<
				MeetingFacts,
				'circles' | 'seats' | 'attendances' | 'paragraphs'
			>),
			cases,
			published: Math.max(0, ...versions.map(({ version }) => Number(version))),
			highest: Number(numbered.items[0]?.number ?? 0)
		};
	});
}

async function casesOf(system: PocketBase, meeting: string): Promise<MeetingCase[]> {
	const filter = system.filter('meeting = {:meeting} && shown = true', { meeting });
	const cases = await system.collection('cases').getFullList<MeetingCase>({ filter, sort: 'place,id' });
	return [...cases.filter(({ place }) => place > 0), ...cases.filter(({ place }) => place === 0)];
}

export async function seatsOf(system: PocketBase, circles: readonly string[]): Promise<Seat[]> {
	if (circles.length === 0) return [];
	const filter = circles.map((circle) => system.filter('circle = {:circle}', { circle })).join(' || ');
	return system.collection('seats').getFullList<Seat>({ filter, sort: 'id' });
}

export interface Publishing {
	minutes: Omit<Minutes, 'updated'>;
	/** As they were read. */
	paragraphs: readonly MinuteParagraph[];
	/** Decisions that get their number now. */
	numbered: readonly { id: string; number: number }[];
	/** Not one that is put away already. */
	stage?: 'recorded';
	act: Act;
}

/** All of it or nothing; false where the database does not take it: somebody has published, or has written, since it was read. */
export async function writeMinutes(
	clients: PocketBaseClients,
	{ minutes, paragraphs, numbered, stage, act }: Publishing
): Promise<boolean> {
	const latest =
		paragraphs
			.map(({ updated }) => updated)
			.sort()
			.at(-1) ?? '';
	const { id, meeting, region: network, publishedAt } = minutes;
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			// First: what it rests on is looked at before the numbers are written there.
			batch
				.collection('minutes')
				.create({ ...minutes, counted: paragraphs.length, latest: latest && storedDate(latest) });
			for (const { id: paragraph, number } of numbered)
				batch.collection('paragraphs').update(paragraph, { number });
			if (stage) batch.collection('meetings').update(meeting, { stage });
			batch.collection('minuteRounds').create({ id, network, meeting, createdAt: publishedAt });
			noteAct(batch, act);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}

export function versionsOf(clients: PocketBaseClients, meeting: string): Promise<Minutes[]> {
	return clients.asSystem((system) =>
		system.collection('minutes').getFullList<Minutes>({
			filter: system.filter('meeting = {:meeting}', { meeting }),
			sort: '-version'
		})
	);
}

export function minutesById(clients: PocketBaseClients, id: string): Promise<Minutes | undefined> {
	return clients.asSystem((system) =>
		firstOf<Minutes>(system, 'minutes', system.filter('id = {:id}', { id }))
	);
}
