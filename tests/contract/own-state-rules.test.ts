// The second lock of an expert's own entry, field by field: own entry × another's × role, tried as the user with PocketBase's own
// interface. The first lock: src/lib/server/actions/expert/decide.test.ts.
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyRow, tables } from '../../src/lib/domain/tables';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, BERTA, CALLERS, seedSmallNetwork } from '../support/small-network';

let pocketBase: TestPocketBase;
const as = (name: keyof typeof CALLERS): Promise<PocketBase> => pocketBase.clients.as(CALLERS[name]);

beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());

const works = (attempt: Promise<unknown>) =>
	attempt.then(
		() => true,
		() => false
	);

describe("an expert's own entry", () => {
	const hours = { always: true, slots: [], closedOnHolidays: false };
	const state = { absences: [{ from: '2026-12-01', until: '' }], capacity: 'full', deputy: '', hours };
	const entryOf = (id: string) => pocketBase.admin.collection('experts').getOne<AnyRow>(id);
	/** As the server writes it: on the state that it has seen. */
	const changed = async (name: keyof typeof CALLERS, id: string, fields: object) =>
		works(
			(await as(name)).collection('experts').update(id, { basedOn: (await entryOf(id)).updated, ...fields })
		);

	const cells: [who: string, name: keyof typeof CALLERS, entry: string, allowed: boolean][] = [
		['its expert', 'anna', ANNA, true],
		['its expert, who stands in for another', 'berta', BERTA, true],
		['her deputy', 'berta', ANNA, false],
		['whom she stands in for', 'anna', BERTA, false],
		['an expert of another area', 'clara', ANNA, false],
		['a member', 'mia', ANNA, false],
		['a guest', 'guest', ANNA, false],
		['the office that keeps it', 'karla', ANNA, true]
	];
	it.each(cells)('%s says where she stands: %s, %s: %s', async (_who, name, entry, allowed) => {
		const before = await entryOf(entry);
		for (const [field, value] of Object.entries(state))
			expect(await changed(name, entry, { [field]: value }), field).toBe(allowed);
		for (const field of Object.keys(state))
			await pocketBase.admin.collection('experts').update(entry, { [field]: before[field] });
	});

	const others = Object.keys(tables.experts.schema.shape).filter((field) => !(field in state));
	it.each(others.filter((field) => !['id', 'updated'].includes(field)))(
		'%s stays the office’s',
		async (field) => {
			const before = await entryOf(ANNA);
			expect(await changed('anna', ANNA, { [field]: before[field] })).toBe(false);
			expect(await changed('anna', ANNA, { capacity: 'full', [field]: before[field] })).toBe(false);
			expect(await entryOf(ANNA)).toEqual(before);
			expect(await changed('karla', ANNA, { [field]: before[field] })).toBe(true);
		}
	);

	it('is changed on the state that was seen alone, and only while it is in the directory', async () => {
		const older = new Date('2026-01-01T00:00:00Z').toISOString().replace('T', ' ');
		const client = (await as('anna')).collection('experts');
		expect(await works(client.update(ANNA, { capacity: 'full' })), 'any state').toBe(false);
		expect(await works(client.update(ANNA, { capacity: 'full', basedOn: older })), 'an older one').toBe(
			false
		);
		const admin = pocketBase.admin.collection('experts');
		await admin.update(ANNA, { publication: 'withdrawn' });
		expect(await changed('anna', ANNA, { capacity: 'full' }), 'withdrawn').toBe(false);
		await admin.update(ANNA, { publication: 'published' });
		expect(await changed('anna', ANNA, { capacity: 'full' })).toBe(true);
		expect(await works(client.delete(ANNA))).toBe(false);
		await admin.update(ANNA, { capacity: 'free' });
	});

	const entry = {
		table: 'experts',
		record: ANNA,
		field: 'absences',
		before: { value: [] },
		after: { value: state.absences },
		way: 'expert.state'
	};
	const lines: [what: string, change: object, allowed: boolean][] = [
		['of what she said', {}, true],
		["of another's entry", { record: BERTA }, false],
		['of another table', { table: 'offers' }, false],
		['of a field that is not hers', { field: 'name' }, false],
		['by another way', { way: 'record.save' }, false],
		["in another's name", { who: CALLERS.berta.userId }, false]
	];
	it.each(lines)('leaves history %s %j: %s', async (_what, change, allowed) => {
		const line = { ...entry, who: CALLERS.anna.userId, ...change };
		expect(await works((await as('anna')).collection('history').create(line))).toBe(allowed);
	});
});
