/** A world in which cases are brought: Mia and Max sit in the circle, Karla is its office, Beate the office of a network beside it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type PocketBase from 'pocketbase';
import { expect } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { project } from '../../src/lib/domain/access/visibility';
import type { CaseDraft, CaseText, MeetingCase } from '../../src/lib/domain/meeting/case';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { type AccountRow, callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, type CallerName, PASSWORD, seedSmallNetwork } from '../support/small-network';
import { meetingIn, registering, seated } from './case-scene';
import { outcomeOf } from './mutation-scene';

export const BESIDE = idOf('beside');
const BEATE = idOf('userbeate');
export type Somebody = CallerName | 'beate';

export interface CaseWorld {
	pocketBase: TestPocketBase;
	admin: PocketBase;
	store: PocketBaseStore;
	/** Mia's. */
	seat: string;
	/** The one that cases are brought for; a new one with `newMeeting`. */
	meeting: string;
	newMeeting(): Promise<void>;
	change(fields: object): Promise<unknown>;
	/** Somebody as the server finds her now. */
	caller(name: Somebody): Promise<Caller>;
	send(name: Somebody, mutation: Mutation): Promise<string>;
	/** By Mia; answers the case's id. */
	bring(changes?: Partial<CaseDraft>): Promise<string>;
	caseRow(id: string): Promise<MeetingCase>;
	textOf(id: string): Promise<CaseText>;
	/** What somebody gets of a case: by the database's rules alone, and what the server lets out of that. */
	seen(name: Somebody, table: 'cases' | 'caseTexts', id: string): Promise<Seen>;
	stop(): Promise<void>;
}
export interface Seen {
	byRule: boolean;
	fields: string[] | undefined;
}
export const NOTHING: Seen = { byRule: false, fields: undefined };

export async function caseWorld(): Promise<CaseWorld> {
	process.env.LOG_LEVEL = 'silent';
	const pocketBase = await startTestPocketBase();
	const { admin, clients } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const password = { password: PASSWORD, passwordConfirm: PASSWORD };
	const office = { role: 'coordination', active: true, networks: [BESIDE] };
	const beate = { id: BEATE, name: 'Beate', email: 'beate@example.org', ...password, ...office };
	await admin.collection('users').create(beate);
	const seat = await seated(admin, 'mia');
	await seated(admin, 'max');
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-cases-'));
	const store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	const engine = new Engine({ store, now: () => new Date() });
	const world: CaseWorld = {
		...{ pocketBase, admin, store, seat, meeting: '' },
		newMeeting: async () => void (world.meeting = await meetingIn(admin, 30)),
		change: (fields) => admin.collection('meetings').update(world.meeting, fields),
		caller: async (name) => {
			const id = name === 'beate' ? BEATE : CALLERS[name].userId;
			return callerOf(clients, await admin.collection('users').getOne<AccountRow>(id));
		},
		send: async (name, mutation) => outcomeOf(await engine.settle(mutation, await world.caller(name))),
		bring: async (changes = {}) => {
			const mutation = registering({ meeting: world.meeting, ...changes });
			expect(await world.send('mia', mutation)).toBe('done');
			return mutation.body.id;
		},
		caseRow: (id) => admin.collection('cases').getOne<MeetingCase>(id),
		textOf: (id) =>
			admin.collection('caseTexts').getFirstListItem<CaseText>(admin.filter('case = {:id}', { id })),
		seen: async (name, table, id) => {
			const caller = await world.caller(name);
			const rows = await store.allRows(table, caller);
			const row = rows.find((one) => (table === 'cases' ? one.id : one.case) === id);
			const shown = row && project(table, row, caller);
			return { byRule: row !== undefined, fields: shown && Object.keys(shown).sort() };
		},
		stop: async () => {
			await pocketBase.stop();
			await rm(folder, { recursive: true });
		}
	};
	return world;
}
