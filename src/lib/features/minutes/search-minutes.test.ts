// Searching minutes on the phone: what is found by which words, the newest version alone, decisions by themselves.
import { describe, expect, it } from 'vitest';
import type { Minutes } from '$lib/domain/meeting/minutes';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { searchMinutes } from './search-minutes';

const said = (text: string, number = 0) => ({
	id: idOf(text.slice(0, 5).toLowerCase()),
	point: '',
	text,
	number,
	owner: ''
});
const minutes = (name: string, version: number, startsAt: string, text: string, decision = ''): Minutes => ({
	...(rowOf('minutes', idOf(`${name}${version}`)) as unknown as Minutes),
	...{ meeting: idOf(name), version, startsAt, title: `Treffen ${name}` },
	content: {
		...{ circles: ['Kooperationskreis Nord'], points: [], attended: [], cases: [] },
		sections: [
			{ section: 'keywords', paragraphs: [said(text)] },
			{ section: 'decisions', paragraphs: decision ? [said(decision, 12)] : [] }
		]
	}
});
const ALL = [
	minutes('fruehling', 1, '2026-03-04T08:00:00.000Z', 'Café Größe Nähe', 'Wir treffen uns öfter.'),
	minutes('herbst', 1, '2026-11-18T08:00:00.000Z', 'alte Fassung'),
	minutes('herbst', 2, '2026-11-18T08:00:00.000Z', 'neue Fassung')
];
const found = (typed: string, only?: 'decisions') =>
	searchMinutes(ALL, typed, only).map(({ minutes: one, hits }) => [
		one.title,
		...hits.map(({ text }) => text)
	]);

describe('searching minutes', () => {
	it.each([
		['', [['Treffen herbst'], ['Treffen fruehling']]],
		['cafe', [['Treffen fruehling', 'Café Größe Nähe']]],
		['GROESSE nähe', [['Treffen fruehling', 'Café Größe Nähe']]],
		['fassung', [['Treffen herbst', 'neue Fassung']]],
		['alte fassung', []],
		['beschluss nr. 12', [['Treffen fruehling', 'Wir treffen uns öfter.']]],
		['nord', [['Treffen herbst'], ['Treffen fruehling']]],
		['.*', []]
	])('„%s“', (typed, wanted) => {
		expect(found(typed)).toEqual(wanted);
	});

	it('shows decisions by themselves', () => {
		expect(found('', 'decisions')).toEqual([['Treffen fruehling', 'Wir treffen uns öfter.']]);
		expect(found('fassung', 'decisions')).toEqual([]);
	});
});
