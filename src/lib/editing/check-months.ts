/** For how many months a check of an entry counts, by the networks that it belongs to; what is common to all, as where none has said. */
import { reviewMonthsOf } from '../domain/directory/freshness';
import { tableRules } from '../domain/access/table-rules';
import { directoryCopy } from '../local/copy/directory-copy';
import { valuesOf } from './edits';
import { readEntries } from './entries-here';
import type { AnyEntry, EntryTable } from './forms/field';
import type { OwnFacts } from './own-networks';

export type CheckMonths = (table: EntryTable, row: AnyEntry) => number;

export async function checkMonths(): Promise<CheckMonths> {
	const [regions, youthOffices, organisations] = await Promise.all([
		directoryCopy.readAll('regions'),
		readEntries('youthOffices'),
		readEntries('organisations')
	]);
	return monthsIn({ regions, youthOffices, organisations });
}

/** The same, of rows that are read already. */
export function monthsIn({ regions, youthOffices, organisations }: Omit<OwnFacts, 'account'>): CheckMonths {
	const networks = new Map(regions.map((region) => [region.id, region]));
	const networkOf = new Map([...youthOffices, ...organisations].map(({ id, region }) => [id, region]));
	return (table, row) => {
		const by = tableRules[table].network;
		const named = by === '' ? [] : [valuesOf(row)[by]].flat().map(String);
		return reviewMonthsOf(named.flatMap((id) => networks.get(networkOf.get(id) ?? id) ?? []));
	};
}
