/** On which card of the directory an entry is seen: its own, or that of the one it belongs to. */
import type { EntryKind } from '../../domain/directory/search-query';
import { ENTRY_KINDS } from '../../domain/directory/search-query';
import type { AnyEntry, EntryTable } from './forms/field';

export function cardOn(table: EntryTable, row: AnyEntry): { kind: EntryKind; id: string } | undefined {
	const kind = ENTRY_KINDS.find((one) => one === table);
	if (kind) return { kind, id: row.id };
	if (table === 'contacts' && 'organisation' in row && row.organisation)
		return { kind: 'organisations', id: row.organisation };
	if (table === 'responsibilities' && 'youthOffice' in row && row.youthOffice)
		return { kind: 'youthOffices', id: row.youthOffice };
	return undefined;
}
