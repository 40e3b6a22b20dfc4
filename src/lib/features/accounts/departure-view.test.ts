import { describe, expect, it } from 'vitest';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { requestLines, standIns } from './departure-view';

const [NORTH, SOUTH] = [idOf('north'), idOf('south')];

describe('what becomes of open requests', () => {
	it('is said for each who has them then, and nothing where there are none', () => {
		expect(requestLines({ deputy: 0, pool: 0, addressee: 0, nobody: 0 })).toEqual([]);
		expect(requestLines({ deputy: 1, pool: 2, addressee: 1, nobody: 0 })).toEqual([
			'1 offene Anfrage: beantwortet ihre Vertretung.',
			'2 offene Anfragen: beantworten die anderen Fachkräfte des Gebiets.',
			'1 offene Anfrage: zurück an die Fachkraft, die sie vertreten hat.'
		]);
	});

	it.each([
		[1, '1 offene Anfrage: kann niemand sonst lesen. Sie bleibt, wie sie ist.'],
		[3, '3 offene Anfragen: kann niemand sonst lesen. Sie bleiben, wie sie sind.']
	])('that nobody else can read, %i: stays', (nobody, begins) =>
		expect(requestLines({ deputy: 0, pool: 0, addressee: 0, nobody })[0]).toContain(begins)
	);
});

describe('who may stand in instead', () => {
	it('is an expert of the same area who is in the directory, neither herself nor whoever leaves', () => {
		const experts = [
			expertRow('berta', { youthOffices: [NORTH] }),
			expertRow('anna', { youthOffices: [NORTH], deputy: idOf('berta') }),
			expertRow('dora', { youthOffices: [NORTH, SOUTH] }),
			expertRow('clara', { youthOffices: [SOUTH] }),
			expertRow('emma', { youthOffices: [NORTH], publication: 'withdrawn' })
		];
		const [anna, ...others] = standIns([idOf('anna')], idOf('berta'), experts);
		expect(others).toEqual([]);
		expect([anna?.expert, anna?.options.map(({ value }) => value)]).toEqual([idOf('anna'), [idOf('dora')]]);
	});
});
