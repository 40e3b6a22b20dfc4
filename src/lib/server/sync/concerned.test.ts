/** What is read for a caller and told to her: all that she may see of the personal tables, and of others' business nothing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concernedKeys } from '$tests/support/concerned-keys';
import { MemoryStore } from '$tests/support/memory-store';
import { rowOf } from '$tests/support/one-of-each';
import { ANNA, BERTA, CALLERS, CLARA, NORTH, REGION, SOUTH } from '$tests/support/small-network';
import { project } from '../../domain/access/visibility';
import { newId } from '../../domain/id';
import { type AnyRow, PERSONAL_TABLES, type PersonalTable } from '../../domain/tables';
import { mayHaveSeen } from './concerned';
import { CallerRows } from './personal-rows';

const PEOPLE = Object.values(CALLERS);
const expert = fc.constantFrom('', ANNA, BERTA, CLARA);
const account = fc.constantFrom('', ...PEOPLE.map(({ userId }) => userId));
/** Every field by which a rule shows a personal row to somebody. */
const facts = fc.record({
	author: account,
	owner: account.filter((id) => id !== ''),
	expert,
	acceptedBy: expert,
	youthOffice: fc.constantFrom(NORTH, SOUTH),
	network: fc.constantFrom(REGION, newId()),
	region: fc.constantFrom(REGION, newId()),
	forDesk: fc.boolean()
});
const only = (table: PersonalTable, wanted: Record<string, unknown>): AnyRow => {
	const row = rowOf(table, newId());
	return { ...row, ...Object.fromEntries(Object.entries(wanted).filter(([field]) => field in row)) };
};

describe.each(PERSONAL_TABLES)('a row of %s', (table) => {
	it('concerns everybody who may see it', () => {
		let shown = 0;
		fc.assert(
			fc.property(facts, fc.constantFrom(...PEOPLE), (wanted, caller) => {
				const row = only(table, wanted);
				if (!project(table, row, caller)) return;
				shown += 1;
				expect(mayHaveSeen(concernedKeys(table, row), caller)).toBe(true);
			}),
			{ numRuns: 500 }
		);
		expect(shown).toBeGreaterThan(0);
	});
});

it('what is others’ business is not read again for somebody who is at work', async () => {
	const read: string[] = [];
	class CountedStore extends MemoryStore {
		override rowsById(...[table, ids]: Parameters<MemoryStore['rowsById']>) {
			read.push(...ids);
			return super.rowsById(table, ids);
		}
	}
	const store = new CountedStore();
	const rows = new CallerRows(store);
	await rows.refresh(CALLERS.anna, await store.feed());
	const hers = only('requests', { expert: ANNA, author: '', acceptedBy: '' });
	const others = only('requests', { expert: CLARA, author: '', acceptedBy: '', youthOffice: SOUTH });
	for (const row of [hers, others]) store.write('requests', row);
	await rows.refresh(CALLERS.anna, await store.feed());
	expect(read).toEqual([hers.id]);
	expect(rows.idsAfter('')).toEqual([{ table: 'requests', id: hers.id }]);
});
