import { describe, expect, it } from 'vitest';
import { searchNetwork } from '$tests/support/search-network';
import { ENTRY_KINDS } from '../../domain/directory/search-query';
import { TABLES, type SharedTable } from '../../domain/tables';
import { SearchEngine } from '../engine/engine';
import { loadAtlas, type Source } from '../engine/load';
import { BUILT_ANEW, isPatchable, patch, type Changed } from './patch';
import { build } from './search-index';

/** Rows of these, `patch` follows into the entries that show them. */
const FOLLOWED: readonly string[] = [...ENTRY_KINDS, 'contacts'].filter((table) => !BUILT_ANEW.has(table));

/** The small network, noting what is read of it. */
function watched(): { source: Source; read: Set<string> } {
	const read = new Set<string>();
	const note = (table: SharedTable) => read.add(table);
	const source: Source = {
		all: (table) => (note(table), searchNetwork.all(table)),
		some: (table, ids) => (note(table), searchNetwork.some(table, ids)),
		contactsOf: (organisations) => (note('contacts'), searchNetwork.contactsOf(organisations))
	};
	return { source, read };
}

describe('a change of the directory', () => {
	it('is followed in every table that the index reads: row by row, or by building it anew', async () => {
		const { source, read } = watched();
		await build(new SearchEngine(await loadAtlas(source)), source);
		expect([...read].sort()).toEqual([...FOLLOWED, ...BUILT_ANEW].sort());
	});

	it.each(TABLES)('in %s builds the index anew only where its rows stand behind many entries', (table) => {
		expect(isPatchable({ [table]: ['one'] })).toBe(!BUILT_ANEW.has(table));
	});

	it('in a table that nobody here has heard of costs no reading', async () => {
		const { source, read } = watched();
		const changed = { minutesOfTomorrow: ['one', 'two'] } as Changed;
		expect(isPatchable(changed)).toBe(true);
		await patch(new SearchEngine(await loadAtlas(searchNetwork)), source, changed);
		expect([...read]).toEqual([]);
	});

	it('of many rows builds it anew, whatever they are', () => {
		expect(isPatchable({ experts: Array.from({ length: 500 }, (_, index) => `expert${index}`) })).toBe(false);
	});

	it('that names a table without rows is none', () => {
		expect(isPatchable({ regions: [] })).toBe(true);
	});
});
