// The chain of deputies is one thing: who stands in by the domain's rule sees the request and may take it by PocketBase's, to
// the last of `LIMITS.deputyLinks` links and not one further; and from the moment on at which the link before her is away.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { LIMITS } from '../../src/lib/domain/limits';
import type { Delta } from '../../src/lib/protocol/pull';
import { Engine } from '../../src/lib/server/actions/engine';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { pull } from '../../src/lib/server/sync/pull';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { Snapshots } from '../../src/lib/server/sync/snapshot';
import { expertRow, idOf } from '../support/directory-rows';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, NORTH, seedSmallNetwork } from '../support/small-network';
import { answering, submission } from './mutation-scene';

/** The first is asked; each next one stands in for the one before. */
const CHAIN = Array.from({ length: LIMITS.deputyLinks + 2 }, (_, at) => `link${at}`);
const AWAY = { from: '2020-01-01', until: '2099-12-31', note: '' };

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let engine: Engine;
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	const { admin, clients, folder } = pocketBase;
	for (const name of [...CHAIN].reverse()) {
		const next = CHAIN[CHAIN.indexOf(name) + 1];
		const row = { youthOffices: [], absences: [AWAY], ...(next && { deputy: idOf(next) }) };
		await admin
			.collection('experts')
			.create({ ...expertRow(name, row), ...(name === CHAIN[0] && { youthOffices: [NORTH] }) });
		await admin.collection('users').create({
			id: idOf(`user${name}`),
			name,
			email: `${name}@example.org`,
			password: 'Musterpasswort 1',
			passwordConfirm: 'Musterpasswort 1',
			role: 'expert',
			expert: idOf(name),
			active: true
		});
	}
	store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
});
afterAll(() => pocketBase.stop());

const caller = (name: string): Promise<Caller> =>
	callerOf(pocketBase.clients, {
		id: idOf(`user${name}`),
		role: 'expert',
		expert: idOf(name),
		networks: []
	});
const ask = async (): Promise<string> => {
	const asking = submission({ expert: idOf(CHAIN[0]!) });
	expect(await engine.settle(asking, CALLERS.guest)).toMatchObject({ outcome: 'done' });
	return asking.body.id;
};

describe('while all before her are away', () => {
	it.each(CHAIN.slice(1).map((name, at) => [at + 1, name, at < LIMITS.deputyLinks] as const))(
		'link %d (%s) sees the request and takes it: %s',
		async (_, name, may) => {
			const id = await ask();
			const as = await caller(name);
			expect(as.deputyFor.includes(idOf(CHAIN[0]!))).toBe(may);
			expect((await store.rowsById('requests', [id], as)).map((row) => row.id)).toEqual(may ? [id] : []);
			const taken = await engine.settle(answering('request.accept', id), as);
			expect(taken.outcome).toBe(may ? 'done' : 'rejected');
		}
	);
});

it('nobody further along is one as long as a link before her is there', async () => {
	await pocketBase.admin.collection('experts').update(idOf(CHAIN[1]!), { absences: [] });
	expect((await caller(CHAIN[1]!)).deputyFor).toContain(idOf(CHAIN[0]!));
	expect((await caller(CHAIN[2]!)).deputyFor).not.toContain(idOf(CHAIN[0]!));
});

it('she gets what is older at her next question from that moment on, though nothing was written', async () => {
	const id = await ask();
	const name = CHAIN[2]!;
	const rows = new ScopeRows(store, 'member');
	const options = {
		store,
		rowsOf: () => rows,
		personal: new PersonalRows(store),
		cursorKey: 'key',
		now: () => new Date()
	};
	const { body } = await new Snapshots(options).of(await caller(name));
	const start = (JSON.parse(String(await body('identity'))) as { cursor: string }).cursor;
	const before = (await pull(options, await caller(name), start)) as Delta;
	expect((before.puts.requests ?? []).map((row) => row.id)).not.toContain(id);
	// The day of the absence has come: her caller is another one, whoever wrote what.
	const later: Caller = { ...(await caller(name)), deputyFor: [idOf(CHAIN[1]!), idOf(CHAIN[0]!)] };
	expect((await pull(options, later, before.cursor)).kind).toBe('reset');
	const after = (await pull(options, later, start)) as Delta;
	expect(after.puts.requests?.map((row) => row.id)).toContain(id);
});
