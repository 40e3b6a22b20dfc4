/** What the database's triggers write into the log of keys when a public key comes, moves or goes (pb_migrations). */
import { newId } from '../../src/lib/domain/id';
import type { AnyRow } from '../../src/lib/domain/tables';

const WATCHED = ['recipient', 'expert', 'publication'] as const;

export function noteKeyChange(before: AnyRow | undefined, after: AnyRow | undefined, at: Date): AnyRow[] {
	if (before && after && WATCHED.every((field) => before[field] === after[field])) return [];
	const noted = [
		{ kind: 'withdrawn', row: before },
		{ kind: 'published', row: after }
	];
	return noted.flatMap(({ kind, row }) =>
		row?.publication === 'published' ? [keyLogRow(kind, row, at)] : []
	);
}

function keyLogRow(kind: string, { id, expert, recipient }: AnyRow, at: Date): AnyRow {
	return {
		id: newId(),
		position: 0,
		kind,
		network: '',
		holder: expert || id,
		key: recipient,
		at: at.toISOString(),
		seenPosition: 0,
		seenHash: '',
		signature: '',
		endorsement: ''
	};
}
