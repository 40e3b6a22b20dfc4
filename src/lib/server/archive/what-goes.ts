/**
 * Which tables stand in the archive of a network. A table that comes later does not compile before somebody has decided: it goes
 * when its rows are a network's, are nobody's secret, and mean something in another installation.
 */
import { type AnyRow, type Table, TABLES } from '../../domain/tables';

const DECIDED = {
	/** With the network's settings. */
	regions: 'goes',
	municipalities: 'goes',
	youthOffices: 'goes',
	responsibilities: 'goes',
	/** Common to all networks of an installation: experts are found by them. */
	legalBases: 'goes',
	helplines: 'goes',
	organisations: 'goes',
	contacts: 'goes',
	experts: 'goes',
	offers: 'goes',
	circles: 'goes',
	meetings: 'goes',
	memberships: 'goes',
	procedures: 'goes',
	seats: 'goes',
	attendances: 'goes',
	/** Written under accounts of this installation, and sent to each as a file that stays. */
	paragraphs: 'stays',
	minutes: 'stays',
	contributions: 'stays',
	/** A row without its file leads nowhere, and the files are larger than an archive may be (docs/decisions/043-document-shelf.md). */
	documents: 'stays',
	/** Who runs an installation is its own; whoever moves has another one. */
	operators: 'stays',
	/** A key belongs to an account, and accounts stay; what was promised of a key was promised by an office of this installation. */
	publicKeys: 'stays',
	keyLog: 'stays',
	ownKeys: 'stays',
	keyVersions: 'stays',
	signingKeys: 'stays',
	/** Sealed, and only to those keys. */
	requests: 'stays',
	/** What people said, with their addresses, for the office that they said it to. */
	proposals: 'stays'
} as const satisfies Record<Table, 'goes' | 'stays'>;

export type ArchivedTable = {
	[T in Table]: (typeof DECIDED)[T] extends 'goes' ? T : never;
}[Table];
export type ArchiveRows = Readonly<Record<ArchivedTable, readonly AnyRow[]>>;

/** In the order of writing. */
export const ARCHIVED = TABLES.filter((table): table is ArchivedTable => DECIDED[table] === 'goes');

/** Rows for each of them. */
export function forEachTable(rowsOf: (table: ArchivedTable) => readonly AnyRow[]): ArchiveRows {
	return Object.fromEntries(ARCHIVED.map((table) => [table, rowsOf(table)])) as unknown as ArchiveRows;
}
