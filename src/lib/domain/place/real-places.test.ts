// The rules of place over the real municipalities of the three regions (scripts/demo/data/municipalities.csv).
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makePlaces } from '../../../../scripts/demo/places';
import { findMunicipalities, municipalitiesOfPostalCode } from './find-municipalities';
import { nearestMunicipality } from './nearest';
import { routeRequest } from './routing';

const AT = new Date('2026-11-18T09:00+01:00');
const places = makePlaces(AT);
const directory = { ...places, organisations: [], experts: [] };
const csv = readFileSync(
	new URL('../../../../scripts/demo/data/municipalities.csv', import.meta.url),
	'utf8'
);
const rows = Papa.parse<{ ags: string; youth_office: string }>(csv, {
	header: true,
	skipEmptyLines: true
}).data;
const names = (found: { name: string }[]) => found.map(({ name }) => name);

describe('the real municipalities', () => {
	it('each have the youth office that the seeds name', () => {
		expect(rows).toHaveLength(161);
		for (const { ags, youth_office } of rows) {
			const question = { ags, profession: '', legalBasis: '', at: AT } as const;
			expect(routeRequest(question, directory)).toMatchObject({
				youthOffice: { name: youth_office },
				assumed: false
			});
		}
	});

	it('30669 lies in two, 21465 in one, 23898 in eight', () => {
		expect(names(municipalitiesOfPostalCode('30669', places.municipalities))).toEqual([
			'Hannover',
			'Langenhagen'
		]);
		expect(names(municipalitiesOfPostalCode('21465', places.municipalities))).toEqual([
			'Wentorf bei Hamburg'
		]);
		const eight = names(municipalitiesOfPostalCode('23898', places.municipalities));
		expect(eight).toHaveLength(8);
		expect(eight).toContain('Wentorf (Amt Sandesneben)');
	});

	it('two are called Wentorf, told apart by what follows', () => {
		expect(findMunicipalities('Wentorf', places.municipalities).map(({ ags }) => ags)).toEqual([
			'01053129',
			'01053130'
		]);
		expect(names(findMunicipalities('wentorf 23898', places.municipalities))).toEqual([
			'Wentorf (Amt Sandesneben)'
		]);
	});

	it('every one is found first by its own name, and is the nearest at its own centre', () => {
		for (const municipality of places.municipalities) {
			expect(findMunicipalities(municipality.name, places.municipalities)[0]).toBe(municipality);
			const near = nearestMunicipality(municipality.latitude, municipality.longitude, places.municipalities);
			expect(near).toEqual({ municipality, kilometres: 0 });
		}
	});
});
