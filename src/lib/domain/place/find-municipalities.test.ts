import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMunicipalities, municipalitiesOfPostalCode } from './find-municipalities';

const row = (ags: string, name: string, postalCodes: string, population: number, association = '') => ({
	ags,
	name,
	postalCodes: postalCodes.split(' '),
	population,
	association
});
const MUNICIPALITIES = [
	row('01053004', 'Bäk', '23909', 886, 'Lauenburgische Seen'),
	row('01053108', 'Sandesneben', '23898', 1859, 'Sandesneben-Nusse'),
	row('01053025', 'Duvensee', '23898', 549, 'Sandesneben-Nusse'),
	row('01053129', 'Wentorf bei Hamburg', '21465', 13439),
	row('01053130', 'Wentorf (Amt Sandesneben)', '23898', 732, 'Sandesneben-Nusse'),
	row('03241001', 'Hannover', '30159 30161 30669', 536925),
	row('03241010', 'Langenhagen', '30669 30851', 54652),
	row('03241012', 'Neustadt am Rübenberge', '31535', 44386),
	row('05162024', 'Neuss', '41460 41462', 153896)
];
const names = (text: string) => findMunicipalities(text, MUNICIPALITIES).map(({ name }) => name);

describe('what people type for a place', () => {
	it.each([
		['Bäk', ['Bäk']],
		['baek', ['Bäk']],
		['BAK', ['Bäk']],
		['Neuß', ['Neuss']],
		['rubenberge', ['Neustadt am Rübenberge']],
		['am Rübenberge', ['Neustadt am Rübenberge']],
		['neu', ['Neuss', 'Neustadt am Rübenberge']],
		['30669', ['Hannover', 'Langenhagen']],
		['3066', ['Hannover', 'Langenhagen']],
		['21465', ['Wentorf bei Hamburg']],
		['23898', ['Sandesneben', 'Wentorf (Amt Sandesneben)', 'Duvensee']],
		['wentorf', ['Wentorf bei Hamburg', 'Wentorf (Amt Sandesneben)']],
		['23898 wentorf', ['Wentorf (Amt Sandesneben)']],
		['Wentorf Sandesneben', ['Wentorf (Amt Sandesneben)']],
		['Wentorf (Amt Sandesneben)', ['Wentorf (Amt Sandesneben)']],
		['Sandesneben', ['Sandesneben', 'Wentorf (Amt Sandesneben)', 'Duvensee']],
		['  langenhagen ', ['Langenhagen']],
		['Berlin', []],
		['99999', []],
		['', []],
		[' ( ) ', []]
	])('%s', (text, expected) => {
		expect(names(text)).toEqual(expected);
	});

	it('takes any text, and finds every municipality by its own name', () => {
		fc.assert(fc.property(fc.string(), (text) => void names(text)));
		for (const { name } of MUNICIPALITIES) expect(names(name)[0]).toBe(name);
	});

	it('names at most as many as asked for', () => {
		expect(findMunicipalities('23898', MUNICIPALITIES, 2)).toHaveLength(2);
	});
});

describe('a postal code is only a hint', () => {
	it.each([
		['30669', ['Hannover', 'Langenhagen']],
		['21465', ['Wentorf bei Hamburg']],
		['3066', []],
		['Hannover', []]
	])('%s', (code, expected) => {
		expect(municipalitiesOfPostalCode(code, MUNICIPALITIES).map(({ name }) => name)).toEqual(expected);
	});
});
