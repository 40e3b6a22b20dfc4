// The decision records have one form, and the index names each of them with its title, date and status.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'docs/decisions';
const HEAD = /^# (\d+)\. (.+)\n\n- Date: (\d{4}-\d\d-\d\d)\n- Status: (.+)\n\n/;
const STATUS = /^(accepted|withdrawn|(amended|superseded) by \d+)$/;
const SECTIONS = ['Context', 'Decision', 'Consequences'];

/** Numbers that were passed over: the index says so. */
const PASSED_OVER = ['020'];

const records = readdirSync(FOLDER).filter((file) => /^\d{3}-/.test(file));
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

/** The cells of the index's rows. */
const listed = read('README.md')
	.split('\n')
	.filter((line) => line.startsWith('| ['))
	.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | *\|$/g, '').trim()));

describe.each(records)('%s', (file) => {
	const text = read(file);
	const [, number = '', title = '', date = '', status = ''] = HEAD.exec(text) ?? [];

	it('begins with number, title, date and status', () => {
		expect(number.padStart(3, '0')).toBe(file.slice(0, 3));
		expect(status).toMatch(STATUS);
	});

	it('says the decision, around it at most context and consequences', () => {
		const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name);
		expect(sections).toContain('Decision');
		expect(sections).toEqual(SECTIONS.filter((section) => sections.includes(section)));
	});

	it('stands in the index as it is', () => {
		expect(listed).toContainEqual([`[${file.slice(0, 3)}](${file})`, title, date, status]);
	});
});

it('no number is missing, but those of which the index says so', () => {
	const numbers = records.map((file) => file.slice(0, 3));
	const all = records.length + PASSED_OVER.length;
	const wanted = Array.from({ length: all }, (_, at) => String(at + 1).padStart(3, '0'));
	expect(wanted.filter((number) => !numbers.includes(number))).toEqual(PASSED_OVER);
	for (const number of PASSED_OVER) expect(read('README.md')).toContain(`There is no ${number}`);
});

it('the index names no record that is not there, and follows their order', () => {
	expect(listed.map(([link = '']) => /\((.+)\)/.exec(link)?.[1])).toEqual(records);
});
