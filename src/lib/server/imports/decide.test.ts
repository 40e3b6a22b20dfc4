// What one chunk of an import does, and what taking it back does: decided on what stands there now.
import { describe, expect, it } from 'vitest';
import { contact, expert, idOf, organisation } from '$tests/support/entry-rows';
import type { ImportChoices, PlannedRow } from '../../domain/directory/import-plan';
import type { AnyRow } from '../../domain/tables';
import type { StoredRow } from '../pocketbase/imports';
import type { Tie } from '../pocketbase/tied-entries';
import { chunkOf, LOOKED_AT } from './chunk';
import { decideUndoing } from './undo';
import { decideWriting, fieldsOf, type WriteFacts } from './write';

const HOUSE = idOf('house');
const ANNA = idOf('anna');
const CHOICES: ImportChoices = {
	...{ group: 'school', offerKind: 'otherOffer', youthOffices: [idOf('north')], audience: 'public' }
};

function row(change: Partial<StoredRow> = {}): StoredRow {
	const planned: PlannedRow = {
		...{ position: 0, group: 0, verdict: 'new', table: 'organisations', record: HOUSE, needs: '' },
		...{ sheet: '', row: 2, title: 'Haus', about: '', fields: { name: 'Haus' }, changes: {}, twins: [] },
		...{ problems: [], doubtful: false }
	};
	return { ...planned, id: idOf('row'), leftOut: false, as: '', outcome: '', spared: [], ...change };
}
const annaRow = (change: Partial<StoredRow> = {}) =>
	row({
		...{ id: idOf('rowanna'), position: 1, table: 'contacts', record: ANNA, needs: HOUSE, title: 'Anna' },
		fields: { name: 'Anna', organisation: HOUSE },
		...change
	});
const facts = (present: readonly AnyRow[] = [], change: Partial<WriteFacts> = {}): WriteFacts => ({
	who: idOf('karla'),
	network: idOf('region'),
	choices: CHOICES,
	present: new Map(present.map((entry) => [entry.id, entry])),
	aliases: new Map(),
	...change
});

describe('a chunk', () => {
	const house = (group: number, people: number) =>
		Array.from({ length: people + 1 }, (_, index) =>
			row({ id: idOf(`g${group}n${index}x`), group, position: group * 100 + index })
		);

	it('holds whole groups, and the same rows have the same key', () => {
		const rows = [...house(0, 40), ...house(1, 40), ...house(2, 40)];
		const { rows: taken, key } = chunkOf('import', 'write', rows.slice(0, LOOKED_AT));
		expect(taken.map(({ group }) => group)).toEqual([...Array(41).fill(0), ...Array(41).fill(1)]);
		expect(chunkOf('import', 'write', rows.slice(0, LOOKED_AT)).key).toBe(key);
		expect(chunkOf('import', 'undo', rows.slice(0, LOOKED_AT)).key).not.toBe(key);
		expect(chunkOf('other', 'write', rows.slice(0, LOOKED_AT)).key).not.toBe(key);
	});

	it('never leaves a house alone, however much belongs to it', () => {
		const { rows } = chunkOf('import', 'write', house(0, 150).slice(0, LOOKED_AT));
		expect(rows.length).toBeGreaterThan(1);
		expect(rows.length).toBeLessThanOrEqual(100);
	});

	it('is one group where one of them was refused', () => {
		expect(chunkOf('import', 'write', [...house(0, 2), ...house(1, 2)], true).rows).toHaveLength(3);
	});
});

describe('writing', () => {
	it('makes a new entry whole, by what was chosen for what the list does not say', () => {
		const { effects, history, conflicts } = decideWriting([row(), annaRow()], facts());
		expect(conflicts).toEqual([]);
		expect(effects).toMatchObject([
			{ operation: 'create', id: HOUSE, fields: { name: 'Haus', group: 'school', publication: 'published' } },
			{ operation: 'create', id: ANNA, fields: { organisation: HOUSE } }
		]);
		expect(history.map(({ record, field, way }) => [record, field, way])).toEqual([
			[HOUSE, 'id', 'import.write'],
			[ANNA, 'id', 'import.write']
		]);
	});

	const changed = row({ verdict: 'changed', changes: { phone: { from: '1', to: '2' } } });
	it.each<[string, AnyRow | undefined, number, number]>([
		['changes what is as the plan has seen it', organisation({ id: HOUSE, phone: '1' }), 1, 0],
		['leaves what is as it shall be', organisation({ id: HOUSE, phone: '2' }), 0, 0],
		['leaves what somebody has changed since', organisation({ id: HOUSE, phone: '3' }), 0, 1],
		['leaves what was withdrawn', organisation({ id: HOUSE, phone: '1', publication: 'withdrawn' }), 0, 1],
		['has nothing to change where it is gone', undefined, 0, 1]
	])('%s', (_, entry, effects, conflicts) => {
		const decided = decideWriting([changed], facts(entry ? [entry] : []));
		expect([decided.effects.length, decided.conflicts.length]).toEqual([effects, conflicts]);
	});

	it('gives a contact to the house that the office has named', () => {
		const known = idOf('known');
		const { effects } = decideWriting([annaRow()], facts([], { aliases: new Map([[HOUSE, known]]) }));
		expect(effects).toMatchObject([{ fields: { organisation: known } }]);
	});

	it('changes the entry that a duplicate is', () => {
		const known = idOf('known');
		const twins: StoredRow['twins'] = [
			{ id: known, signs: ['name'], changes: { phone: { from: '', to: '2' } } }
		];
		const duplicate = row({ verdict: 'duplicate', as: known, twins });
		const { effects } = decideWriting([duplicate], facts([organisation({ id: known })]));
		expect(effects).toMatchObject([{ operation: 'update', id: known, fields: { phone: '2' } }]);
	});
});

describe('taking back', () => {
	const made = (one: StoredRow, change: object = {}) =>
		({
			...fieldsOf(one, facts()),
			id: one.record,
			updated: '2026-01-01T00:00:00.000Z',
			...change
		}) as unknown as AnyRow;
	const undo = (
		rows: StoredRow[],
		present: AnyRow[],
		ties: Tie[] = [],
		edited: ReadonlyMap<string, ReadonlySet<string>> = new Map()
	) => {
		const { effects, spared } = decideUndoing(rows, { ...facts(present), ties, edited });
		return {
			effects: effects.map(({ id, fields }) => [id, fields]),
			spared: [...spared].map(([{ record }, fields]) => [record, fields])
		};
	};
	const OF_HOUSE: Tie = { entry: HOUSE, record: ANNA, field: 'organisation' };

	it('withdraws what is new, a house with its contact', () => {
		const rows = [annaRow(), row()];
		expect(
			undo(
				rows,
				rows.map((one) => made(one)),
				[OF_HOUSE]
			)
		).toEqual({
			effects: [
				[ANNA, { publication: 'withdrawn' }],
				[HOUSE, { publication: 'withdrawn' }]
			],
			spared: []
		});
	});

	it('spares who was edited since, and the house she belongs to', () => {
		const rows = [annaRow(), row()];
		const present = [made(annaRow(), { phone: '04541 1' }), made(row())];
		expect(undo(rows, present, [OF_HOUSE])).toEqual({
			effects: [],
			spared: [
				[ANNA, ['id']],
				[HOUSE, ['id']]
			]
		});
	});

	it('spares a house that somebody has entered a contact for since', () => {
		const tie = { entry: HOUSE, record: idOf('other'), field: 'organisation' };
		expect(undo([row()], [made(row())], [tie]).spared).toEqual([[HOUSE, ['id']]]);
	});

	it('puts back the fields that are as it wrote them, and spares the others', () => {
		const changes = { phone: { from: '1', to: '2' }, function: { from: 'a', to: 'b' } };
		const one = annaRow({ verdict: 'changed', changes });
		const now = contact({ id: ANNA, phone: '2', function: 'seither anders' });
		expect(undo([one], [now])).toEqual({ effects: [[ANNA, { phone: '1' }]], spared: [[ANNA, ['function']]] });
		expect(undo([one], [contact({ id: ANNA, phone: '1', function: 'a' })])).toEqual({
			effects: [],
			spared: []
		});
	});

	it.each<[string, object]>([
		['a remark', { note: 'Anna ist ab Mai wieder da.' }],
		['a mobile number', { mobile: '0171 3920000' }]
	])('spares whom somebody has given %s, of which the list says nothing', (_, change) => {
		expect(undo([annaRow()], [made(annaRow(), change)])).toEqual({ effects: [], spared: [[ANNA, ['id']]] });
	});

	it('spares what somebody has changed and changed back: it is her word now', () => {
		const changes = { phone: { from: '1', to: '2' }, function: { from: 'a', to: 'b' } };
		const one = annaRow({ verdict: 'changed', changes });
		const now = contact({ id: ANNA, phone: '2', function: 'b' });
		expect(undo([one], [now], [], new Map([[ANNA, new Set(['phone'])]]))).toEqual({
			effects: [[ANNA, { function: 'a' }]],
			spared: [[ANNA, ['phone']]]
		});
		const whole = made(annaRow());
		expect(undo([annaRow()], [whole], [], new Map([[ANNA, new Set(['phone'])]]))).toEqual({
			effects: [],
			spared: [[ANNA, ['id']]]
		});
	});

	it('takes a house away from an expert before the house goes', () => {
		const changes = { organisation: { from: '', to: HOUSE } };
		const clara = row({ table: 'experts', verdict: 'changed', record: idOf('clara'), changes });
		const now = expert({ id: idOf('clara'), organisation: HOUSE });
		const tie = { entry: HOUSE, record: idOf('clara'), field: 'organisation' };
		expect(undo([clara, row()], [now, made(row())], [tie])).toEqual({
			effects: [
				[idOf('clara'), { organisation: '' }],
				[HOUSE, { publication: 'withdrawn' }]
			],
			spared: []
		});
	});

	it.each(['withdrawn', undefined])('does nothing to what is gone already: %s', (publication) => {
		expect(undo([row()], publication ? [made(row(), { publication })] : [])).toEqual({
			effects: [],
			spared: []
		});
	});
});
