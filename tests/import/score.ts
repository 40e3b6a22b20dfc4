// How a list was read, against what is written down beside it (README.md): by rows, each right, named or silently wrong.
import { readFileSync } from 'node:fs';
import type { ListEntry } from '../../src/lib/domain/directory/list-file';
import { readList } from '../../src/lib/import/read-list';

export const LISTS = ['annex', 'mailing-list'] as const;

export type Expected = Omit<ListEntry, 'problems'> & {
	mess: string;
	/** A doubt has to be said, whatever is read. */
	named?: true;
};

export interface Score {
	rows: number;
	right: number;
	named: number;
	/** Rows that are wrong and say nothing of it, with what was expected and read. */
	silent: { row: number; expected: Expected[]; read: ListEntry[] }[];
	/** Rows that were right and clear, and yet have a doubt. */
	doubtedInVain: number;
}

const file = (name: string) => new URL(`mess/${name}`, import.meta.url);

export const bytesOf = (list: string) => new Uint8Array(readFileSync(file(`${list}.csv`)));

export const expectedOf = (list: string): Expected[] =>
	readFileSync(file(`${list}.expected.jsonl`), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Expected);

export async function scoreOf(list: string): Promise<Score> {
	const read = (await readList(bytesOf(list))).flatMap(({ entries }) => entries);
	return compare(expectedOf(list), read);
}

export function compare(expected: readonly Expected[], read: readonly ListEntry[]): Score {
	const score: Score = { rows: 0, right: 0, named: 0, silent: [], doubtedInVain: 0 };
	for (const row of new Set([...expected, ...read].map((line) => line.row))) {
		score.rows += 1;
		const wanted = expected.filter((line) => line.row === row);
		const lines = read.filter((line) => line.row === row);
		const doubted = lines.some(({ problems }) => problems.length > 0);
		const isSame =
			wanted.length === lines.length && wanted.every((line, index) => isAsExpected(line, lines[index]));
		const mustBeNamed = wanted.some(({ named }) => named);
		if (isSame && (!mustBeNamed || doubted)) {
			score.right += 1;
			if (doubted && !mustBeNamed) score.doubtedInVain += 1;
		} else if (doubted) score.named += 1;
		else score.silent.push({ row, expected: wanted, read: lines });
	}
	return score;
}

function isAsExpected(expected: Expected, read: ListEntry | undefined): boolean {
	if (expected.kind === 'skip') return read?.kind === 'skip';
	const keys = ['kind', 'name', 'function', 'organisation', 'street', 'postalCode', 'place', 'fax'] as const;
	const lists = ['phones', 'emails', 'legalBases'] as const;
	return (
		read !== undefined &&
		keys.every((key) => read[key] === expected[key]) &&
		lists.every((key) => read[key].join('|') === expected[key].join('|'))
	);
}
