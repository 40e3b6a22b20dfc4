// What a delta names of others' requests: nothing, to whom they were never shown. With a real PocketBase and its triggers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, scopeOf } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Delta } from '../../src/lib/protocol/pull';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { audienceOf, ownerOf, writeCursor } from '../../src/lib/server/sync/cursor';
import { pull, type PullOptions } from '../../src/lib/server/sync/pull';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { REQUEST_BASE, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import {
	ANNA,
	BERTA,
	CALLERS,
	type CallerName,
	NORTH,
	requestDraftOf,
	seedSmallNetwork
} from '../support/small-network';

const KEY = 'key';
let pocketBase: TestPocketBase;
let options: PullOptions;
beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	const store = new PocketBaseStore(pocketBase.clients, `${pocketBase.folder}/lineage.json`);
	const rowsOf = ({ role }: Caller) => new ScopeRows(store, scopeOf(role));
	options = { store, rowsOf, personal: new PersonalRows(store), cursorKey: KEY, now: () => new Date() };
});
afterAll(() => pocketBase.stop());

/** Everybody's delta over what `act` does. */
async function namedTo(act: () => Promise<unknown>): Promise<Partial<Record<CallerName, Delta>>> {
	const { epoch, head } = await options.store.feed();
	await act();
	const answers = Object.entries(CALLERS).map(async ([name, caller]) => {
		const at = { epoch, audience: audienceOf(caller), owner: ownerOf(caller), seq: head, personal: '*' };
		return [name, await pull(options, caller, writeCursor(at, KEY))] as const;
	});
	return Object.fromEntries(await Promise.all(answers));
}
const droppedBy = (
	named: Partial<Record<CallerName, Delta>>,
	table: 'requests' | 'ownKeys' | 'memberships',
	id: string
) =>
	Object.entries(named)
		.filter(([, answer]) => answer.drops[table]?.includes(id))
		.map(([name]) => name);
const create = async (changes: object) => {
	const row = { ...requestDraftOf(), ...REQUEST_BASE, author: '', ...changes };
	await pocketBase.admin.collection('requests').create(row);
	return row.id;
};
const update = (id: string, changes: object) => pocketBase.admin.collection('requests').update(id, changes);

describe('a request', () => {
	it('of others is named to nobody whom it never concerned', async () => {
		let id = '';
		const named = await namedTo(async () => {
			id = await create({ expert: ANNA });
		});
		expect(droppedBy(named, 'requests', id)).toEqual([]);
		expect(
			Object.entries(named)
				.filter(([, { puts }]) => puts.requests)
				.map(([name]) => name)
		).toEqual(['anna', 'berta']);
		for (const name of ['guest', 'mia', 'max', 'clara', 'karla'] as const)
			expect(JSON.stringify(named[name]), name).not.toContain(id);
	});

	const moves: [what: string, from: object, to: object, told: CallerName[]][] = [
		['handed over', { expert: ANNA }, { expert: BERTA, round: 1 }, ['anna']],
		[
			'taken from the pool of the north',
			{ youthOffice: NORTH },
			{ expert: 'clara0000000000', status: 'accepted', acceptedBy: 'clara0000000000' },
			['anna', 'berta']
		],
		['deleted, Mia’s, to Anna', { expert: ANNA, author: CALLERS.mia.userId }, {}, ['mia', 'anna', 'berta']],
		['deleted, read along', { expert: ANNA, forDesk: true }, {}, ['anna', 'berta', 'karla']]
	];
	it.each(moves)('%s is a drop for those who had it', async (what, from, to, told) => {
		const id = await create(from);
		const named = await namedTo(() =>
			what.startsWith('deleted') ? pocketBase.admin.collection('requests').delete(id) : update(id, to)
		);
		expect(droppedBy(named, 'requests', id)).toEqual(told);
	});
});

it('who has joined the agreement is named to the office of the network alone, also when it goes', async () => {
	const id = newId();
	const made = await namedTo(() =>
		pocketBase.admin.collection('memberships').create(rowOf('memberships', id))
	);
	for (const [name, answer] of Object.entries(made))
		expect(JSON.stringify(answer).includes(id), name).toBe(name === 'karla');
	expect(made.karla?.puts.memberships).toMatchObject([{ id, name: 'Haus' }]);
	const gone = await namedTo(() => pocketBase.admin.collection('memberships').delete(id));
	expect(droppedBy(gone, 'memberships', id)).toEqual(['karla']);
	for (const [name, answer] of Object.entries(gone))
		expect(JSON.stringify(answer).includes(id), name).toBe(name === 'karla');
});

it('a wrapped key is named to its owner alone', async () => {
	const id = newId();
	await pocketBase.admin
		.collection('ownKeys')
		.create({ ...rowOf('ownKeys', id), owner: CALLERS.anna.userId });
	const named = await namedTo(() => pocketBase.admin.collection('ownKeys').delete(id));
	expect(droppedBy(named, 'ownKeys', id)).toEqual(['anna']);
});
