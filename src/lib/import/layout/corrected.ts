/** Columns as somebody has corrected them, for a list that is known by the words of its header. */
import type { ColumnCorrections, UnderstoodTable } from '../../domain/directory/list-file';
import type { Column } from './columns';

const LONGEST = 2_000;

/** The headings from left to right; a list without any is known by how many columns it has. */
export function sourceOf(columns: readonly Column[]): string {
	const words = columns.map(({ heading }) => heading).join(' | ');
	return /[^ |]/.test(words) ? words.slice(0, LONGEST) : `${columns.length}`;
}

/** What was only guessed of a column is not guessed any more once somebody has said it. */
export function corrected(columns: Column[], corrections: ColumnCorrections): Column[] {
	const roles = corrections[sourceOf(columns)];
	if (!roles) return columns;
	return columns.map((column): Column => {
		const { index, letter, heading } = column;
		const role = roles[letter];
		if (role === undefined) return column;
		const isSame = role === column.role;
		return isSame
			? { ...column, guessed: false, corrected: true }
			: { index, letter, heading, role, corrected: true };
	});
}

export function understood(columns: readonly Column[]): UnderstoodTable {
	return {
		source: sourceOf(columns),
		columns: columns
			.filter(({ heading, role, corrected }) => heading !== '' || role !== 'ignored' || corrected)
			.map(({ letter, heading, role }) => ({ letter, heading, role }))
	};
}
