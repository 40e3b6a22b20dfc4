/**
 * After a change: which rows can be followed one by one, and doing it. Guarantees: a table that the index does not read costs
 * nothing, whether this file knows it or not; the few whose rows stand behind many entries have the index built anew.
 */
import { ENTRY_KINDS, type EntryKind } from '../../domain/directory/search-query';
import type { SharedTable, Table } from '../../domain/tables';
import type { SearchEngine } from '../engine/engine';
import { entryOf, loadReferences, type Source } from '../engine/load';

/** Ids of rows that were written or dropped, by table. */
export type Changed = Partial<Record<Table, readonly string[]>>;

/** Of these the index is built anew: it reads them for entries that are not theirs, and how many those are nobody can say. */
export const BUILT_ANEW: ReadonlySet<string> = new Set<SharedTable>([
	// Their Land decides on holidays, their municipalities on who is responsible, and they on how long a check counts.
	'regions',
	// A place that is typed finds whoever is responsible for it.
	'municipalities',
	'responsibilities',
	// Experts and offers are found, filtered and shown by them.
	'youthOffices',
	'legalBases'
]);
/** From so many changed rows on, building anew is quicker and leaves no stale words behind. */
const MANY = 500;

/** Whether `patch` can follow this change; else the index is to be built anew. */
export function isPatchable(changed: Changed): boolean {
	const touched = Object.entries(changed).filter(([, ids]) => ids.length > 0);
	const rows = touched.reduce((sum, [, ids]) => sum + ids.length, 0);
	return rows < MANY && touched.every(([table]) => !BUILT_ANEW.has(table));
}

/** Reads again what the changed rows are or are shown in, and nothing else. */
export async function patch(engine: SearchEngine, source: Source, changed: Changed): Promise<void> {
	const ids = await touchedIds(engine, source, changed);
	if (ENTRY_KINDS.every((kind) => ids[kind].length === 0)) return;
	const organisations = await source.all('organisations');
	const references = await loadReferences(source, engine.atlas, organisations, ids.organisations);
	for (const kind of ENTRY_KINDS) {
		if (ids[kind].length === 0) continue;
		for (const id of ids[kind]) engine.remove(kind, id);
		for (const row of await source.some(kind, ids[kind])) {
			const entry = entryOf(kind, row, references);
			if (entry) engine.put(entry);
		}
	}
}

/** The entries that the changed rows are or are shown in. */
async function touchedIds(
	engine: SearchEngine,
	source: Source,
	changed: Changed
): Promise<Record<EntryKind, string[]>> {
	const contacts = changed.contacts ? await source.some('contacts', changed.contacts) : [];
	const organisations = [
		...(changed.organisations ?? []),
		...contacts.map((contact) => contact.organisation),
		// A contact that is gone does not say where it was: the index knows.
		...engine.idsWithContacts(changed.contacts ?? [])
	];
	const naming = (kind: EntryKind) => (changed.organisations ?? []).flatMap((id) => engine.idsOf(kind, id));
	return {
		experts: unique([...(changed.experts ?? []), ...naming('experts')]),
		organisations: unique(organisations),
		youthOffices: [],
		offers: unique([...(changed.offers ?? []), ...naming('offers')]),
		helplines: unique(changed.helplines ?? [])
	};
}

function unique(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}
