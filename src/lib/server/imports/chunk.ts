/**
 * What of an import is written at once. Guarantees: an institution comes in one transaction with what belongs to it, as far as
 * one transaction holds it; and of the same rows the same chunk is made under the same key, so that a chunk that was written
 * before a fault is found by its key instead of being written again. Pure.
 */
import { createHash } from 'node:crypto';
import type { StoredRow } from '../pocketbase/imports';

/** Requests of one batch; the settings of the first migration allow 500, and it must be over in a moment. */
const REQUESTS = 200;
/** More than fit into one chunk, whatever they weigh. */
export const LOOKED_AT = 120;

export interface Chunk {
	rows: StoredRow[];
	/** Of the record of the mutation under which it is written. */
	key: string;
	bodyHash: string;
}

/** `rows`: the next ones in their order, up to `LOOKED_AT`. `careful`: one group alone, to find the one that is refused. */
export function chunkOf(
	importId: string,
	direction: string,
	rows: readonly StoredRow[],
	careful = false
): Chunk {
	const groups = groupsOf(rows);
	// The last one may go on behind what was looked at.
	const whole = rows.length === LOOKED_AT && groups.length > 1 ? groups.slice(0, -1) : groups;
	const taken: StoredRow[] = [];
	for (const group of careful ? whole.slice(0, 1) : whole) {
		if (taken.length > 0 && weightOf([...taken, ...group]) > REQUESTS) break;
		taken.push(...group);
	}
	const fitting = weightOf(taken) <= REQUESTS ? taken : taken.slice(0, fittingIn(taken));
	const hash = createHash('sha256')
		.update([importId, direction, ...fitting.map(({ id }) => id)].join(' '))
		.digest('hex');
	return { rows: fitting, key: hash.slice(0, 15), bodyHash: hash };
}

function groupsOf(rows: readonly StoredRow[]): StoredRow[][] {
	const groups: StoredRow[][] = [];
	for (const row of rows) {
		const last = groups.at(-1);
		if (last?.[0]?.group === row.group) last.push(row);
		else groups.push([row]);
	}
	return groups;
}

/** A record and its history: one line for a new one, one for each field that changes. */
const weightOf = (rows: readonly StoredRow[]) =>
	rows.reduce((sum, row) => sum + 2 + Math.max(...[row, ...row.twins].map(changed)), 0);
const changed = ({ changes }: Pick<StoredRow, 'changes'>) => Object.keys(changes).length;

/** Of a group that is too large: as many rows as fit, two at least, so that a house does not stand alone. */
function fittingIn(rows: readonly StoredRow[]): number {
	const most = rows.findIndex((_, index) => weightOf(rows.slice(0, index + 1)) > REQUESTS);
	return Math.max(2, most);
}
