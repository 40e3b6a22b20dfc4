/** What the rules hold besides who: the state that a change rests on, what may be there only once, in whose name something is left. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow } from '../../../src/lib/domain/tables';
import { rowOf } from '../../support/one-of-each';
import { ANNA, BERTA, CALLERS } from '../../support/small-network';
import { ACCOUNT, type Person } from './people';
import type { World } from './world';

const pathOf = (collection: string, id = '') => `/api/collections/${collection}/records${id && `/${id}`}`;
const OLDER = '2026-01-01 00:00:00.000Z';

export function describeBesides(world: () => World): void {
	const make = async (who: Person, collection: string, body: object) =>
		(await world().ask(who, pathOf(collection), { method: 'POST', body })).done;
	const change = async (who: Person, collection: string, id: string, body: object) =>
		(await world().ask(who, pathOf(collection, id), { method: 'PATCH', body })).done;
	const made = (table: 'memberships' | 'proposals' | 'offers'): Promise<AnyRow> =>
		world().admin.collection(table).create<AnyRow>(rowOf(table, newId()));

	describe('a change', () => {
		it.each(['memberships', 'offers'] as const)('of %s rests on the state that was seen', async (table) => {
			const { id, updated } = await made(table);
			const field = table === 'offers' ? 'title' : 'name';
			expect(await change('karla', table, id, { [field]: 'Haus', basedOn: OLDER })).toBe(false);
			expect(await change('karla', table, id, { [field]: 'Haus', basedOn: updated })).toBe(true);
			await world().admin.collection(table).delete(id);
		});

		it('of her own entry too, which has to be in the directory', async () => {
			const experts = world().admin.collection('experts');
			const state = async () => (await experts.getOne<AnyRow>(ANNA)).updated;
			const full = { capacity: 'full' };
			expect(await change('anna', 'experts', ANNA, full), 'any state').toBe(false);
			expect(await change('anna', 'experts', ANNA, { ...full, basedOn: OLDER })).toBe(false);
			const mixed = { ...full, phone: '', basedOn: await state() };
			expect(await change('anna', 'experts', ANNA, mixed), 'a field of the office beside it').toBe(false);
			await experts.update(ANNA, { publication: 'withdrawn' });
			expect(await change('anna', 'experts', ANNA, { ...full, basedOn: await state() })).toBe(false);
			await experts.update(ANNA, { publication: 'published' });
			expect(await change('anna', 'experts', ANNA, { ...full, basedOn: await state() })).toBe(true);
			await experts.update(ANNA, { capacity: 'free' });
		});

		it('of an entry is neither its deputy’s nor that of whom it stands in for', async () => {
			const { admin, pocketBase } = world();
			const experts = admin.collection('experts');
			const berta = (await pocketBase.clients.as(CALLERS.berta)).collection('experts');
			await experts.update(ANNA, { deputy: BERTA });
			const full = async (id: string) => ({
				capacity: 'full',
				basedOn: (await experts.getOne<AnyRow>(id)).updated
			});
			await expect(berta.update(ANNA, await full(ANNA))).rejects.toMatchObject({ status: 404 });
			expect(await change('anna', 'experts', BERTA, await full(BERTA))).toBe(false);
			await berta.update(BERTA, await full(BERTA));
			await experts.update(BERTA, { capacity: 'free' });
		});

		it('of a proposal is its end, and comes once', async () => {
			const { id } = await made('proposals');
			expect(await change('karla', 'proposals', id, { state: 'accepted' })).toBe(true);
			expect(await change('karla', 'proposals', id, { state: 'declined' })).toBe(false);
			await world().admin.collection('proposals').delete(id);
		});
	});

	it('an institution has joined once without an end, whoever enters it', async () => {
		const organisation = newId();
		const enter = (fields: object) =>
			make('karla', 'memberships', { ...rowOf('memberships', newId()), organisation, ...fields });
		expect(await enter({ until: '2025-12-31' })).toBe(true);
		expect(await enter({})).toBe(true);
		expect(await enter({})).toBe(false);
		expect(await enter({ publication: 'withdrawn' })).toBe(true);
		expect(await enter({ organisation: '' })).toBe(true);
		expect(await enter({ organisation: '' })).toBe(true);
	});

	describe('history', () => {
		const line = {
			...{ table: 'experts', record: ANNA, field: 'absences', way: 'expert.state' },
			...{ before: { value: [] }, after: { value: [] }, who: ACCOUNT.anna }
		};
		const lines: [what: string, fields: object, allowed: boolean][] = [
			['of what she said', {}, true],
			["of another's entry", { record: BERTA }, false],
			['of another table', { table: 'offers' }, false],
			['of a field that is not hers', { field: 'name' }, false],
			['by another way', { way: 'record.save' }, false],
			["in another's name", { who: CALLERS.berta.userId }, false]
		];
		it.each(lines)('an expert leaves %s: %j, %s', async (_what, fields, allowed) => {
			expect(await make('anna', 'history', { ...line, ...fields })).toBe(allowed);
		});
	});

	it('one who was suspended is a guest, also with her own entry, key and request', async () => {
		const { admin, ask } = world();
		const { id, updated } = await admin.collection('experts').getOne<AnyRow>(ANNA);
		const sees = async () => {
			const rows: [string, string][] = [
				['ownKeys', world().row('ownKeys', "anna's").id],
				['requests', world().row('requests', 'to Anna').id],
				['offers', world().row('offers', 'members, here').id]
			];
			return Promise.all(rows.map(async ([table, row]) => (await ask('anna', pathOf(table, row))).done));
		};
		expect(await sees()).toEqual([true, true, true]);
		await admin.collection('users').update(ACCOUNT.anna, { active: false });
		expect(await sees()).toEqual([false, false, false]);
		expect(await change('anna', 'experts', id, { capacity: 'full', basedOn: updated })).toBe(false);
		await admin.collection('users').update(ACCOUNT.anna, { active: true });
	});
}
