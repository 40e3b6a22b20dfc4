/**
 * A list as networks keep it (.xlsx or CSV) becomes lines that say what each of its rows holds. Pure: bytes in, lines out; it
 * writes nothing and asks nobody. A doubt is a sentence beside the line, never a guess in silence; a file that is not read
 * ends in ListRefused, whatever its bytes are.
 */
import type { ColumnCorrections, ListEntry, UnderstoodTable } from '../domain/directory/list-file';
import { columnWords } from '../text/list-columns';
import { listFileSentence } from '../text/list-file';
import { toEntries } from './entries/entries';
import { openList } from './file/open-list';
import { ColumnsUnknown } from './file/refused';
import type { Sheet } from './file/sheet';
import { layOutCards } from './layout/cards';
import { understood } from './layout/corrected';
import { bareTable, layOut } from './layout/layout';
import type { Layout, Table } from './layout/table';

export interface ReadSheet {
	/** Empty for a CSV file. */
	name: string;
	/** How the columns of each table were understood: "A „Einrichtung“ → Einrichtung". */
	columns: string[];
	tables: UnderstoodTable[];
	entries: ListEntry[];
}

export async function readList(
	bytes: Uint8Array<ArrayBuffer>,
	corrections: ColumnCorrections = {}
): Promise<ReadSheet[]> {
	const sheets = (await openList(bytes)).filter(({ rows }) => rows.length > 0);
	const read = sheets.map((sheet) => ({ sheet, layout: layOut(sheet, corrections) ?? layOutCards(sheet) }));
	if (read.every(({ layout }) => layout === undefined))
		throw new ColumnsUnknown(
			sheets.map((sheet) => ({ name: sheet.name, tables: [understood(bareTable(sheet), sheet)] }))
		);
	const named = sheets.length > 1;
	return read.map(({ sheet, layout = unreadable(sheet) }) => ({
		name: sheet.name,
		columns: layout.tables.flatMap((table) => columnsOf(table)),
		// What the lines of cards are, no column says.
		tables: layout.isOfCards ? [] : layout.tables.map((table) => understood(table, sheet)),
		entries: toEntries(layout, named ? sheet.name : '')
	}));
}

/** One sheet of several in which nothing is recognised: nobody may miss it, and somebody may know what its columns are. */
const unreadable = (sheet: Sheet): Layout => ({
	tables: [bareTable(sheet)],
	blocks: sheet.rows.map((row, index) => ({
		kind: 'skip',
		row,
		doubts: index === 0 ? [listFileSentence('no_columns')] : []
	}))
});

const columnsOf = ({ columns }: Table) =>
	columns
		.filter(({ heading, role }) => heading !== '' || role !== 'ignored')
		.map(({ letter, heading, role }) => `${letter}${heading ? ` „${heading}“` : ''} → ${columnWords[role]}`);
