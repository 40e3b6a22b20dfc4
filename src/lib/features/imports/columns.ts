/** What an office says of the columns of a list. Pure. */
import { type ListColumn, NAMING_COLUMNS, type UnderstoodTable } from '../../domain/directory/list-file';
import { columnWords } from '../../text/list-columns';

/** "Spalte B: Ansprechpartner/in" */
export function columnName({ letter, heading }: UnderstoodTable['columns'][number]): string {
	return heading ? `Spalte ${letter}: ${heading}` : `Spalte ${letter}`;
}

/** Why a list without a header cannot be read by these columns. */
export function headerlessProblem(roles: readonly ListColumn[]): string | undefined {
	if (roles.some((role) => NAMING_COLUMNS.includes(role))) return undefined;
	const words = NAMING_COLUMNS.map((role) => columnWords[role]);
	return `Bitte sagen Sie von mindestens einer Spalte, dass sie nennt, um wen es geht: ${words.join(', ')}.`;
}
