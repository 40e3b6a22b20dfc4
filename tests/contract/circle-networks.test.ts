// A meeting's circles are of one network, and a circle that has rows of its network stays there: by the server's word to an office, and by
// the database's to whoever writes.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

let pocketBase: TestPocketBase;
let engine: Engine;
const karla: Caller = CALLERS.karla;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	const store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
});
afterAll(() => pocketBase.stop());

async function send(mutation: Mutation, caller = karla): Promise<string> {
	const result = await engine.settle(mutation, caller);
	return result.outcome === 'done' ? 'done' : [result.code, ...(result.fields ?? [])].join(' ');
}
const create = (table: 'meetings' | 'circles', fields: object, id = newId()) =>
	mutationOf('record.create', { id, table, fields: fieldsOf(table, id, { note: '', ...fields }) });
async function made(table: 'meetings' | 'circles', fields: object): Promise<string> {
	const id = newId();
	expect(await send(create(table, fields, id))).toBe('done');
	return id;
}
const on = (day: string) => ({ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T12:00:00.000Z` });

describe('a meeting with a circle of another network', () => {
	const foreign = async () => {
		const [region, circle] = [newId(), newId()];
		const { admin } = pocketBase;
		await admin.collection('regions').create({ ...rowOf('regions', region) });
		await admin.collection('circles').create({ ...rowOf('circles', circle), region });
		return circle;
	};
	const changed = (id: string, changes: object) =>
		send(mutationOf('record.save', { table: 'meetings', id, changes } as never));

	it.each([
		['planned', {}],
		['cancelled', { cancelled: true }],
		['withdrawn', { publication: 'withdrawn' }]
	])('is not made, nor becomes one, not even %s', async (_what, state) => {
		const otherCircles = [await foreign()];
		const day = on('2033-05-05');
		expect(await send(create('meetings', { circle: CIRCLE, otherCircles, ...day, ...state }))).toBe(
			'bad_request circle'
		);
		const own = await made('meetings', { circle: CIRCLE, ...day, ...state });
		expect(await changed(own, { otherCircles: { from: [], to: otherCircles } })).toBe('bad_request circle');
		// The database refuses it whoever writes.
		await expect(pocketBase.admin.collection('meetings').update(own, { otherCircles })).rejects.toMatchObject(
			{ status: 400 }
		);
		await expect(
			pocketBase.admin
				.collection('meetings')
				.create({ ...rowOf('meetings', newId()), otherCircles, ...state })
		).rejects.toMatchObject({ status: 400 });
	});

	it('is refused again whenever it would be held, however it came there', async () => {
		const other = newId();
		await pocketBase.admin.collection('circles').create({ ...rowOf('circles', other), region: REGION });
		const fields = { circle: CIRCLE, otherCircles: [other], cancelled: true, ...on('2033-05-06') };
		const meeting = await made('meetings', fields);
		await pocketBase.admin.collection('circles').delete(other);
		expect(await changed(meeting, { cancelled: { from: true, to: false } })).toBe('bad_request circle');
		// A circle comes there by another network's hand neither.
		const region = newId();
		await pocketBase.admin.collection('regions').create(rowOf('regions', region));
		await expect(
			pocketBase.admin.collection('circles').create({ ...rowOf('circles', other), region })
		).rejects.toMatchObject({ status: 400 });
	});
});

describe('a circle that has rows of its network', () => {
	it('stays there, and moves without them', async () => {
		const region = newId();
		const { admin } = pocketBase;
		await admin.collection('regions').create(rowOf('regions', region));
		const both = { ...karla, networks: [...karla.networks, region] };
		await admin.collection('users').update(CALLERS.karla.userId, { networks: both.networks });
		const [circle, other] = [
			await made('circles', { name: 'Zieht um' }),
			await made('circles', { name: 'Beide' })
		];
		const moving = () =>
			send(
				mutationOf('record.save', {
					...{ table: 'circles', id: circle },
					changes: { region: { from: REGION, to: region } }
				}),
				both
			);
		const meeting = await made('meetings', { circle, ...on('2033-06-06') });
		const roots: [string, object][] = [
			['guests', { ...rowOf('guests', newId()), meeting }],
			['attendances', { ...rowOf('attendances', newId()), meeting }],
			['ballots', { ...rowOf('ballots', newId()), circle }],
			['meetings', { ...rowOf('meetings', newId()), circle: other, otherCircles: [circle] }]
		];
		for (const [table, row] of roots) {
			const { id } = await admin.collection(table).create(row);
			expect([table, await moving()]).toEqual([table, 'bad_request region']);
			if (table === 'meetings')
				await expect(admin.collection('circles').update(circle, { region })).rejects.toMatchObject({
					status: 400
				});
			await admin.collection(table).delete(id);
		}
		expect(await moving()).toBe('done');
	});
});
