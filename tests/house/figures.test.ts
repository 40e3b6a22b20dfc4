// What the product has to reach is kept where people read it, each subject of the measure with its aim: measured on a day, or said to
// be measured by nobody yet. A figure that is nowhere is no claim.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AIMS, type Subject } from '../../scripts/tools/measure/aims';
import { NOT_YET } from '../../scripts/tools/measure/table';

const subjects = Object.keys(AIMS) as Subject[];
const rowsOf = (file: string) =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim())
		);
const readme = readFileSync('README.md', 'utf8');
const kept = rowsOf('docs/figures.md').filter(([of]) => of !== 'subject' && !of?.startsWith('---'));

describe('the figures', () => {
	it.each(subjects)('%s has its rows, with what is wanted and what came of it', (subject) => {
		const rows = kept.filter(([of]) => of === subject);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.some(([, , wanted]) => wanted !== '')).toBe(true);
		for (const [, what, , measured, on] of rows) {
			expect([what, measured]).not.toContain('');
			expect(on).toMatch(measured === NOT_YET ? /^–$/ : /^\d{4}-\d\d-\d\d$/);
		}
	});

	it('that nobody has measured stand there with the aim that the measure has', () => {
		const open = kept.filter(([, , , measured]) => measured === NOT_YET);
		const aims = Object.entries(AIMS).flatMap(([subject, some]) =>
			some.map(({ what, wanted }) => `${subject}: ${what}: ${wanted}`)
		);
		const unknown = open.map(([of, what, wanted]) => `${of}: ${what}: ${wanted}`);
		expect(unknown.filter((one) => !aims.includes(one))).toEqual([]);
	});

	it('are of no subject that is measured no more, in the order of the measure, the same in README', () => {
		const order = [...new Set(kept.map(([of]) => of))];
		expect(order).toEqual(subjects);
		const begin = readme.indexOf('<!-- figures -->');
		const cells = rowsOf('README.md').map((row) => row.join('|'));
		expect(begin).toBeGreaterThan(0);
		expect(kept.map((row) => row.join('|')).filter((row) => !cells.includes(row))).toEqual([]);
	});
});
