// The figures as a table: for the terminal, docs/figures.md and the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';

/** What is to be reached. */
export interface Aim {
	what: string;
	wanted: string;
}

export interface Figure extends Aim {
	measured: string;
	met: boolean;
}

/** The figures of one subject of `npm run measure`, and the day on which they were taken (ISO). */
export interface Taken {
	subject: string;
	day: string;
	figures: readonly Figure[];
}

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';
const FILE = 'docs/figures.md';
/** Of an aim that nobody has measured: the table says so rather than leave it out. */
export const NOT_YET = 'not measured yet';
const COLUMNS = ['subject', 'what', 'wanted', 'measured', 'on'];

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function asMarkdown(taken: readonly Taken[]): string {
	return asTable(taken.flatMap(rowsOf));
}

/**
 * Writes what was taken into docs/figures.md and the README's table. Of the other subjects the rows stay as they are, with their
 * day; what was never taken has a row that says so with its aim, and rows of subjects that no longer exist go. `aims`: in the order
 * of the table.
 */
export async function publish(
	taken: readonly Taken[],
	aims: Readonly<Record<string, readonly Aim[]>>
): Promise<void> {
	const fresh = new Set(taken.map(({ subject }) => subject));
	const kept = rowsIn(readFileSync(FILE, 'utf8')).filter(([subject]) => !fresh.has(subject ?? ''));
	const rows = [...kept, ...taken.flatMap(rowsOf)];
	const table = asTable(
		Object.entries(aims).flatMap(([subject, wanted]) => {
			const has = rows.filter(([of]) => of === subject);
			return has.length > 0 ? has : wanted.map((aim) => [subject, aim.what, aim.wanted, NOT_YET, '–']);
		})
	);
	const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`;
	const text = `# Figures\n\nMeasured with \`npm run measure\` on ${machine}, headless Chromium, server on the same machine. A subject is measured anew by\n\`npm run measure -- SUBJECT\`, and kept here with \`--keep\` behind it. What misses its figure is bold.\n\n${table}\n`;
	await write(FILE, text);
	const readme = readFileSync('README.md', 'utf8');
	const from = readme.indexOf(BEGIN);
	const to = readme.indexOf(END);
	if (from < 0 || to < from) throw new Error(`README.md has no ${BEGIN} … ${END}`);
	await write('README.md', `${readme.slice(0, from + BEGIN.length)}\n\n${table}\n\n${readme.slice(to)}`);
}

async function write(file: string, text: string): Promise<void> {
	writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function rowsOf({ subject, day, figures }: Taken): string[][] {
	return figures.map(({ what, wanted, measured, met }) => {
		const bold = met ? '' : '**';
		return [subject, what, wanted, `${bold}${measured}${bold}`, day];
	});
}

function rowsIn(text: string): string[][] {
	const lines = text.split('\n').filter((line) => line.startsWith('|'));
	return lines.slice(2).map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim())
	);
}

function asTable(rows: readonly string[][]): string {
	const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	return lines.join('\n');
}
