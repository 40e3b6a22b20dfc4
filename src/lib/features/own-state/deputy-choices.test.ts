import { expect, it } from 'vitest';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { deputyChoices } from './deputy-choices';

const AT = new Date('2026-12-02T10:00:00Z');
const NORTH = idOf('north');
const anna = expertRow('anna', { youthOffices: [NORTH] });
const of = (name: string, change = {}) => expertRow(name, { youthOffices: [NORTH], ...change });

it('are others of her area who are in the directory, by name; who is away says so', () => {
	const experts = [
		anna,
		of('dora'),
		of('berta', { absences: [{ from: '2026-12-01', until: '' }] }),
		of('clara', { youthOffices: [idOf('south')] }),
		of('emma', { publication: 'withdrawn' })
	];
	expect(deputyChoices(anna, experts, AT)).toEqual([
		{ value: idOf('berta'), label: 'berta (zurzeit abwesend)' },
		{ value: idOf('dora'), label: 'dora' }
	]);
});
