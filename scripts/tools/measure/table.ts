// The figures as a table: for the terminal, docs/figures.md and the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

export interface Figure {
	what: string;
	wanted: string;
	measured: string;
	met: boolean;
}

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function asMarkdown(figures: readonly Figure[]): string {
	const rows = figures.map(
		({ what, wanted, measured, met }) =>
			`| ${what} | ${wanted} | ${met ? '' : '**'}${measured}${met ? '' : '**'} |`
	);
	return ['| what | wanted | measured |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Writes docs/figures.md and the README's table. */
export function publish(figures: readonly Figure[]): void {
	const table = asMarkdown(figures);
	const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`;
	const day = new Date().toISOString().slice(0, 10);
	const text = `# Figures\n\nMeasured with \`npm run measure\` on ${day}: ${machine}, headless Chromium, server on the same machine.\nWhat misses its figure is bold.\n\n${table}\n`;
	writeFileSync('docs/figures.md', text);
	const readme = readFileSync('README.md', 'utf8');
	const from = readme.indexOf(BEGIN);
	const to = readme.indexOf(END);
	if (from < 0 || to < from) throw new Error(`README.md has no ${BEGIN} … ${END}`);
	writeFileSync('README.md', `${readme.slice(0, from + BEGIN.length)}\n\n${table}\n\n${readme.slice(to)}`);
}
