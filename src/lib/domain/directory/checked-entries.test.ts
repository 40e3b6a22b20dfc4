import { describe, expect, it } from 'vitest';
import { expertRow, idOf, organisationRow, regionRow, youthOfficeRow } from '$tests/support/directory-rows';
import { type CheckedFacts, checkedEntries } from './checked-entries';

const AT = new Date('2026-11-30T10:00:00Z');
const HERE = idOf('here');
const BESIDE = idOf('beside');
const NONE: CheckedFacts = {
	regions: [regionRow('here'), regionRow('beside', { reviewMonths: 3 })],
	youthOffices: [],
	organisations: [],
	contacts: [],
	experts: [],
	offers: []
};
const checked = (verifiedAt: string) => ({ verifiedAt, verifiedBy: 'Stelle' });
const house = (name: string, verifiedAt: string, change = {}) =>
	organisationRow(name, { region: HERE, ...checked(verifiedAt), ...change });
/** [checked, overdue, never] of one kind of entry. */
const of = (table: string, facts: Partial<CheckedFacts>, network = HERE) => {
	const found = checkedEntries({ ...NONE, ...facts }, network, AT).find((one) => one.table === table);
	return found && [found.checked, found.overdue, found.never];
};

describe('the entries of a network', () => {
	it('are counted as checked, overdue, or never checked, by the day', () => {
		const organisations = [
			house('today', '2026-11-30'),
			house('last day', '2025-11-30'),
			house('a day too late', '2025-11-29'),
			house('never', '')
		];
		expect(of('organisations', { organisations })).toEqual([2, 1, 1]);
	});

	it.each([
		['a draft', { publication: 'draft' }, [0, 0, 0]],
		['withdrawn', { publication: 'withdrawn' }, [0, 0, 0]],
		['of another network', { region: BESIDE }, [0, 0, 0]],
		['for members', { audience: 'members' }, [1, 0, 0]]
	])('%s', (_what, change, expected) => {
		expect(of('organisations', { organisations: [house('one', '2026-06-01', change)] })).toEqual(expected);
	});

	it('belong where what they hang on belongs, and the strictest network says how long a check counts', () => {
		const youthOffices = [
			youthOfficeRow('north', { region: HERE, ...checked('2026-06-01') }),
			youthOfficeRow('south', { region: BESIDE, ...checked('2026-06-01') })
		];
		const experts = [
			expertRow('anna', { youthOffices: [idOf('north')], ...checked('2026-06-01') }),
			expertRow('berta', { youthOffices: [idOf('north'), idOf('south')], ...checked('2026-06-01') })
		];
		const contacts = [
			{ organisation: idOf('house'), publication: 'published', ...checked('2026-06-01') },
			{ organisation: idOf('gone'), publication: 'published', ...checked('2026-06-01') }
		];
		const facts = { youthOffices, experts, contacts, organisations: [house('house', '2026-06-01')] };
		expect(of('experts', facts)).toEqual([1, 1, 0]);
		expect(of('experts', facts, BESIDE)).toEqual([0, 1, 0]);
		expect(of('youthOffices', facts)).toEqual([1, 0, 0]);
		expect(of('youthOffices', facts, BESIDE)).toEqual([0, 1, 0]);
		expect(of('contacts', facts)).toEqual([1, 0, 0]);
	});
});
