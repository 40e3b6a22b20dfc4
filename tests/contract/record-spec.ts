/** What every store must do with records that are changed field by field, and with the history that this leaves. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import type { RecordChanges } from '../../src/lib/domain/record-changes';
import { SHARED_TABLES, type Table } from '../../src/lib/domain/tables';
import { idOf } from '../support/directory-rows';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { CALLERS } from '../support/small-network';
import { mutationOf, mutationScene, outcomeOf } from './mutation-scene';
import type { StoreHarness } from './store-spec';

const { mia, anna, karla } = CALLERS;
const REGION = idOf('region');

/** A network itself: networks-apart.test.ts. */
const KEPT = SHARED_TABLES.filter((table) => !['publicKeys', 'keyLog', 'regions'].includes(table));
/** Who runs the installation is one row, which is always there. */
const MADE = KEPT.filter((table) => table !== 'operators');

const saving = (table: Table, id: string, changes: RecordChanges) =>
	mutationOf('record.save', { table, id, changes });

export function describeRecords(harness: () => StoreHarness): void {
	const { apply, done, pushed } = mutationScene(harness);
	const offer = async () => {
		const id = newId();
		await harness().write('offers', { ...rowOf('offers', id), title: 'Elterncafé', note: '' });
		return id;
	};
	const row = (id: string) => harness().row('offers', id);
	const historyOf = async (id: string) =>
		(await harness().history())
			.filter(({ record }) => record === id)
			.map(({ who, table, field, before, after, way }) => ({ who, table, field, before, after, way }));

	describe('with records changed field by field', () => {
		it('changes what is named, and keeps who changed what', async () => {
			const id = await offer();
			const before = await row(id);
			const change = saving('offers', id, {
				title: { from: 'Elterncafé', to: 'Väterfrühstück' },
				note: { to: 'ruft zurück' }
			});
			expect(await apply(change, karla)).toMatchObject({ outcome: 'done' });
			expect(await row(id)).toMatchObject({
				...before,
				title: 'Väterfrühstück',
				note: 'ruft zurück',
				updated: expect.any(String)
			});
			const by = { who: karla.userId, table: 'offers', way: 'record.save' };
			const title = { before: { value: 'Elterncafé' }, after: { value: 'Väterfrühstück' } };
			const history = await historyOf(id);
			expect(history).toHaveLength(2);
			expect(history).toContainEqual({ ...by, field: 'title', ...title });
			expect(history).toContainEqual(
				expect.objectContaining({ ...by, field: 'note', after: { value: 'ruft zurück' } })
			);
		});

		it('writes history once, however often it is sent', async () => {
			const id = await offer();
			const change = saving('offers', id, { title: { from: 'Elterncafé', to: 'Väterfrühstück' } });
			const answers = await Promise.all(Array.from({ length: 5 }, () => pushed(karla, change)));
			for (const answer of answers) expect(answer).toMatchObject([{ outcome: 'done' }]);
			expect(await historyOf(id)).toHaveLength(1);
		});

		it('refuses what somebody else has changed meanwhile, by name, and writes nothing of the rest', async () => {
			const id = await offer();
			await done([saving('offers', id, { title: { from: 'Elterncafé', to: 'Väterfrühstück' } }), karla]);
			const now = await row(id);
			const late = saving('offers', id, {
				title: { from: 'Elterncafé', to: 'Krabbelgruppe' },
				note: { from: '', to: 'neu' }
			});
			const refusal = { id: late.id, outcome: 'rejected', code: 'conflict', fields: ['title'] };
			expect(await apply(late, karla)).toEqual(refusal);
			expect(await row(id)).toEqual(now);
			expect(await historyOf(id)).toHaveLength(1);
			expect(await pushed(karla, late), 'a repeat has the same answer').toEqual([refusal]);
		});

		it('takes both of two who change different fields at once, and one of two who change the same', async () => {
			const id = await offer();
			const title = saving('offers', id, { title: { from: 'Elterncafé', to: 'A' } });
			const note = saving('offers', id, { note: { from: '', to: 'B' } });
			const other = saving('offers', id, { title: { from: 'Elterncafé', to: 'C' } });
			const results = await Promise.all([title, other, note].map((change) => apply(change, karla)));
			const [first, second, third] = results.map(outcomeOf);
			expect([first, second].sort()).toEqual(['conflict', 'done']);
			expect(third).toBe('done');
			expect(await row(id)).toMatchObject({ title: first === 'done' ? 'A' : 'C', note: 'B' });
		});

		it('finds done what is so already, and leaves no trace of it', async () => {
			const id = await offer();
			const before = await row(id);
			await done([saving('offers', id, { title: { from: 'Krabbelgruppe', to: 'Elterncafé' } }), karla]);
			expect(await row(id)).toEqual(before);
			expect(await historyOf(id)).toEqual([]);
		});

		it.each(KEPT)('changes %s', async (table) => {
			const id = newId();
			await harness().write(table, { ...rowOf(table, id), note: '' });
			const change = saving(table, id, { note: { from: '', to: 'geprüft' } });
			for (const caller of [mia, anna])
				expect(outcomeOf(await apply({ ...change, id: newId() }, caller))).toBe('forbidden');
			await done([change, karla]);
			expect(await harness().row(table, id)).toMatchObject({ note: 'geprüft' });
			await harness().remove(table, id);
		});

		const refused: [what: string, table: Table, changes: RecordChanges, code: string, fields?: string[]][] = [
			['a record that is not there', 'circles', { note: { to: 'x' } }, 'not_found'],
			['a field the table has not', 'offers', { wages: { to: 1 } }, 'bad_request'],
			['its id', 'offers', { id: { to: newId() } }, 'bad_request', ['id']],
			['when it was changed', 'offers', { updated: { to: '' } }, 'bad_request', ['updated']],
			[
				'a value its field refuses',
				'offers',
				{ title: { to: 7 }, note: { to: 'x' } },
				'bad_request',
				['title']
			],
			["somebody's key", 'publicKeys', { note: { to: 'x' } }, 'forbidden'],
			['a wrapped key', 'ownKeys', { wrapped: { to: 'x' } }, 'forbidden'],
			['a request', 'requests', { status: { to: 'closed' } }, 'forbidden']
		];
		it.each(refused)('does not change %s', async (_what, table, changes, code, fields) => {
			const id = await offer();
			const result = await apply(saving(table, id, changes), karla);
			expect(result).toMatchObject({ outcome: 'rejected', code, ...(fields && { fields }) });
			expect(await historyOf(id)).toEqual([]);
		});
	});

	describe('with records that are made', () => {
		const making = (table: Table, change: object = {}, id = newId()) =>
			mutationOf('record.create', { id, table, fields: fieldsOf(table, id, { note: '', ...change }) });

		it('makes no second one of who runs the installation', async () => {
			expect(outcomeOf(await apply(making('operators'), karla))).toBe('forbidden');
		});

		it.each(MADE)('makes one of %s, once, and keeps who made it', async (table) => {
			const mutation = making(table);
			const { id } = mutation.body;
			for (const caller of [mia, anna])
				expect(outcomeOf(await apply({ ...mutation, id: newId() }, caller))).toBe('forbidden');
			const answers = await Promise.all(Array.from({ length: 3 }, () => pushed(karla, mutation)));
			for (const answer of answers) expect(answer).toMatchObject([{ outcome: 'done' }]);
			expect(await harness().row(table, id)).toMatchObject({ id, publication: 'published' });
			const made = { who: karla.userId, table, field: 'id', way: 'record.create' };
			expect(await historyOf(id)).toEqual([{ ...made, before: { value: null }, after: { value: id } }]);
			expect(outcomeOf(await apply({ ...mutation, id: newId() }, karla)), 'the id is taken').toBe('conflict');
			await harness().remove(table, id);
		});

		it('refuses a second municipality with the same key, by its name', async () => {
			const first = making('municipalities');
			await done([first, karla]);
			const second = making('municipalities', { ags: first.body.fields.ags });
			const refusal = { outcome: 'rejected', code: 'conflict', fields: ['ags'] };
			expect(await apply(second, karla)).toMatchObject(refusal);
			expect(await harness().row('municipalities', second.body.id)).toBeUndefined();
		});

		it('takes an institution and its contact in one push', async () => {
			const house = making('organisations');
			const contact = making('contacts', { organisation: house.body.id });
			const name = saving('contacts', contact.body.id, { name: { from: '', to: 'Dora Beispiel' } });
			expect(await pushed(karla, house, contact, name)).toMatchObject(
				[1, 2, 3].map(() => ({ outcome: 'done' }))
			);
			expect(await harness().row('contacts', contact.body.id)).toMatchObject({ name: 'Dora Beispiel' });
		});

		it('refuses half a record, and writes nothing', async () => {
			const half = mutationOf('record.create', { id: newId(), table: 'offers', fields: { region: REGION } });
			expect(outcomeOf(await apply(half, karla))).toBe('bad_request');
			expect(await harness().row('offers', half.body.id)).toBeUndefined();
		});
	});

	describe('with the settings of a network as an app of 0.1 sends them', () => {
		const setting = (change: object, id = REGION) =>
			mutationOf('network.set', { id, settings: { ...NETWORK_DEFAULTS, ...change } });

		it('takes them from the desk alone', async () => {
			for (const caller of [mia, anna])
				expect(outcomeOf(await apply(setting({ answerHours: 24 }), caller))).toBe('forbidden');
			expect(outcomeOf(await apply(setting({}, newId()), karla))).toBe('not_found');
			expect(await harness().row('regions', REGION)).toMatchObject(NETWORK_DEFAULTS);
		});

		it('keeps what they overwrite', async () => {
			const before = (await historyOf(REGION)).length;
			await done([setting({ answerHours: 24, sealToDesk: true }), karla]);
			expect(await harness().row('regions', REGION)).toMatchObject({ answerHours: 24, sealToDesk: true });
			await done([setting({}), karla], [setting({}), karla]);
			expect(await harness().row('regions', REGION)).toMatchObject(NETWORK_DEFAULTS);
			const by = { who: karla.userId, table: 'regions', way: 'network.set' };
			const history = (await historyOf(REGION)).slice(before);
			expect(history).toHaveLength(4);
			expect(history).toContainEqual({
				...by,
				field: 'answerHours',
				before: { value: 48 },
				after: { value: 24 }
			});
			expect(history).toContainEqual({
				...by,
				field: 'answerHours',
				before: { value: 24 },
				after: { value: 48 }
			});
		});
	});
}
