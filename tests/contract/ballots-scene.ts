/** A circle with its seats, over a real PocketBase: topics are proposed there, ballots opened, votes cast and counted. */
import { join } from 'node:path';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Ballot, Choices } from '../../src/lib/domain/meeting/ballot';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import type { Topic } from '../../src/lib/domain/meeting/topic';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { closeBallot } from '../../src/lib/server/ballots/close';
import { openDates, openTopics } from '../../src/lib/server/ballots/open';
import { AppError } from '../../src/lib/server/errors';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { circleRow, idOf, meetingRow, seatRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase } from '../support/pocketbase';
import { CIRCLE, PASSWORD, REGION, seedSmallNetwork, CALLERS } from '../support/small-network';
import { mutationOf } from './mutation-scene';

export const BESIDE = idOf('beside');
export const SOUTH_CIRCLE = idOf('southcircle');
export const SPRING = idOf('spring');
export const NOW = new Date('2026-11-30T12:00:00Z');
/** Members of the circle; Dora is nobody's but Ada's deputy, Sina sits in the circle of the south, Nora in none. */
export const MEMBERS = ['ada', 'bea', 'cleo', 'dana', 'eva'] as const;
export type Person = (typeof MEMBERS)[number] | 'dora' | 'sina' | 'nora';
const PEOPLE: readonly Person[] = [...MEMBERS, 'dora', 'sina', 'nora'];
export const seatOf = (person: string) => idOf(`seat${person}`);
const mail = (person: string) => `${person}@example.org`;

export const codeOf = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error))
	);

export type BallotScene = Awaited<ReturnType<typeof ballotScene>>;

export async function ballotScene() {
	process.env.LOG_LEVEL = 'silent';
	const pocketBase = await startTestPocketBase();
	const { admin, clients, folder } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const account = async (name: string, role: 'member' | 'coordination', networks: string[]) => {
		const secret = { password: PASSWORD, passwordConfirm: PASSWORD };
		const row = { id: idOf(`user${name}`), name, role, networks, active: true, email: mail(name), ...secret };
		await admin.collection('users').create(row);
	};
	for (const name of PEOPLE) await account(name, 'member', [REGION]);
	await account('kira', 'coordination', [BESIDE]);
	const make = (table: string, row: object) => admin.collection(table).create(row);
	await make('circles', { ...circleRow('south', { region: REGION }), id: SOUTH_CIRCLE });
	for (const name of MEMBERS) {
		const deputy = name === 'ada' ? { deputy: 'Dora', deputyEmail: mail('dora') } : {};
		const row = seatRow(name, { circle: CIRCLE, name: `Seat ${name}`, email: mail(name), ...deputy });
		await make('seats', { ...row, id: seatOf(name) });
	}
	await make('seats', {
		...seatRow('sina', { circle: SOUTH_CIRCLE, email: mail('sina') }),
		id: seatOf('sina')
	});
	await make('meetings', meetingRow('spring', { circle: CIRCLE, otherCircles: [SOUTH_CIRCLE] }));

	const store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	const engine = new Engine({ store, now: () => NOW });
	/** As she is now. */
	const callerNamed = async (name: string): Promise<Caller> => {
		if (name === 'karla') return CALLERS.karla;
		const role = name === 'kira' ? 'coordination' : 'member';
		const networks = name === 'kira' ? [BESIDE] : [REGION];
		const id = idOf(`user${name}`);
		const { circles, meetings } = await admin.collection('users').getOne(id);
		return callerOf(clients, { id, role, expert: '', networks, circles, meetings });
	};
	const asking = async (name = 'karla') => ({ clients, store, caller: await callerNamed(name), now: NOW });
	const send = async (mutation: Mutation, name: string) => {
		const caller = await callerNamed(name);
		// As a phone does: what is said to pass is sent again, the same.
		const settle = (): ReturnType<typeof engine.settle> =>
			engine.settle(mutation, caller).catch((error: unknown) => {
				if (error instanceof AppError && error.code === 'unavailable') return settle();
				throw error;
			});
		const result = await settle();
		return result.outcome === 'rejected' ? result.code : result.outcome;
	};
	const voting = (ballot: string, seat: string, choices: Choices) =>
		mutationOf('ballot.vote', { id: ballot, seat: seatOf(seat), choices });
	const scene = {
		...{ pocketBase, store, engine, callerNamed, send, voting, asking },
		row: <T>(table: string, id: string) => admin.collection(table).getOne<T>(id),
		rows: <T>(table: string) => admin.collection(table).getFullList<T>(),
		meeting: () => admin.collection('meetings').getOne<Meeting>(SPRING),
		async proposed(title: string, by = 'ada'): Promise<string> {
			const id = newId();
			const body = { id, circle: CIRCLE, seat: seatOf(by), title, words: '' };
			await send(mutationOf('topic.propose', body), by);
			return id;
		},
		/** Of these topics, or of dates given as hours from now. */
		async open(topics: string[], { meeting = '', by = 'karla', circle = CIRCLE, id = newId() } = {}) {
			await openTopics(await asking(by), { to: 'openTopics', id, circle, meeting, topics });
			return id;
		},
		async poll(days: number[], { by = 'karla', id = newId() } = {}) {
			const at = (day: number, hour: number) =>
				new Date(NOW.getTime() + (day * 24 + hour) * 3_600_000).toISOString();
			const dates = days.map((day) => ({ id: newId(), startsAt: at(day, 0), endsAt: at(day, 4) }));
			await openDates(await asking(by), { to: 'openDates', id, meeting: SPRING, dates });
			return { id, dates };
		},
		close: async (id: string, { date = '', by = 'karla' } = {}) =>
			closeBallot(await asking(by), { to: 'close', id, date }),
		/** What a seat says: a topic, or words for dates. */
		async vote(ballot: string, person: string, option?: string, by = person) {
			return send(voting(ballot, person, option === undefined ? [] : [{ option, word: 'yes' }]), by);
		},
		/** Ada sends Dora to the meeting. */
		async sendDeputy(answer: 'deputy' | 'yes' = 'deputy') {
			const id = idOf('adaspring');
			const row = {
				...rowOf('attendances', id),
				region: REGION,
				meeting: SPRING,
				seat: seatOf('ada'),
				answer
			};
			await admin
				.collection('attendances')
				.delete(id)
				.catch(() => undefined);
			await admin.collection('attendances').create(row);
		},
		ballot: (id: string) => admin.collection('ballots').getOne<Ballot>(id),
		topic: (id: string) => admin.collection('topics').getOne<Topic>(id),
		/** Nothing of an earlier test. */
		async clear() {
			for (const table of ['votes', 'ballots', 'topics', 'notices', 'attendances'])
				for (const { id } of await admin.collection(table).getFullList())
					await admin.collection(table).delete(id);
			await admin
				.collection('meetings')
				.update(SPRING, meetingRow('spring', { circle: CIRCLE, otherCircles: [SOUTH_CIRCLE] }));
		}
	};
	return scene;
}
