import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearestMunicipalities, nearestMunicipality } from './nearest';

const at = (ags: string, latitude: number, longitude: number) => ({ ags, latitude, longitude });
const WENTORF = at('01053129', 53.491012, 10.2519);
const SANDESNEBEN = at('01053130', 53.67663, 10.474911);
const HANNOVER = at('03241001', 52.374551, 9.738084);
const LANGENHAGEN = at('03241010', 52.438469, 9.734278);
const ALL = [WENTORF, SANDESNEBEN, HANNOVER, LANGENHAGEN];

describe('the nearest municipality', () => {
	it.each([
		['Hannover main station', 52.3765, 9.7414, HANNOVER, 0.3],
		['Langenhagen airport', 52.4611, 9.6851, LANGENHAGEN, 4.2],
		['between both, nearer to the north', 52.41, 9.74, LANGENHAGEN, 3.2],
		['Bergedorf', 53.489, 10.211, WENTORF, 2.7],
		['far away there is still an answer', 48.137, 11.575, HANNOVER, 488.6]
	])('%s', (_, latitude, longitude, expected, kilometres) => {
		const near = nearestMunicipality(latitude, longitude, ALL);
		expect(near?.municipality).toBe(expected);
		expect(near?.kilometres).toBeCloseTo(kilometres, 0);
	});

	it('is undefined without municipalities', () => {
		expect(nearestMunicipality(52, 9, [])).toBeUndefined();
	});

	it('of two in the same spot, the lower AGS comes first, in any order of the rows', () => {
		const twins = [at('2', 52, 9), at('1', 52, 9)];
		expect(nearestMunicipalities(52, 9, twins, 2).map(({ municipality }) => municipality.ags)).toEqual([
			'1',
			'2'
		]);
	});

	it('comes with the runners-up, each farther away', () => {
		const position = fc.tuple(
			fc.double({ min: 47, max: 55, noNaN: true }),
			fc.double({ min: 6, max: 15, noNaN: true })
		);
		fc.assert(
			fc.property(position, ([latitude, longitude]) => {
				const distances = nearestMunicipalities(latitude, longitude, ALL, 3).map(
					({ kilometres }) => kilometres
				);
				expect(distances).toEqual(distances.toSorted((a, b) => a - b));
				expect(distances).toHaveLength(3);
			})
		);
	});
});

describe('distance', () => {
	it('is the known one, zero to itself and the same both ways', () => {
		expect(distance(52.52, 13.405, 53.551, 9.993)).toBeCloseTo(255, 0);
		expect(distance(52.52, 13.405, 52.52, 13.405)).toBe(0);
		expect(distance(0, 0, 0, 180)).toBeCloseTo(Math.PI * 6371, 6);
		expect(distance(53.551, 9.993, 52.52, 13.405)).toBeCloseTo(distance(52.52, 13.405, 53.551, 9.993), 9);
	});
});
