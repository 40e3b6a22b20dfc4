// Rules of procedure keep all their versions; which holds, the day says.
import { describe, expect, it } from 'vitest';
import { isReviewDue, nextVersion, procedureOn, TEMPLATE } from './procedure';

const version = (n: number, validFrom: string) => ({
	...{ ...TEMPLATE, points: [...TEMPLATE.points], reviewOn: '' },
	...{ version: n, validFrom, meetingsPerYear: n }
});
const versions = [version(3, '2027-01-01'), version(1, '2024-01-01'), version(2, '2026-01-01')];

describe('the rules of procedure', () => {
	it.each([
		['2023-12-31', undefined],
		['2024-01-01', 1],
		['2026-11-30', 2],
		['2027-01-01', 3]
	])('that hold on %s are version %s', (day, version) => {
		expect(procedureOn(versions, day)?.version).toBe(version);
	});

	it('of two from one day the later version holds', () => {
		expect(procedureOn([...versions, version(4, '2026-01-01')], '2026-11-30')?.version).toBe(4);
	});

	it('count on, and begin with the template where there are none', () => {
		expect(nextVersion(versions, '2026-12-01', '2026-11-30')).toMatchObject({
			version: 4,
			validFrom: '2026-12-01',
			meetingsPerYear: 2
		});
		const first = nextVersion([], '2026-12-01', '2026-11-30');
		expect(first).toEqual({
			...TEMPLATE,
			points: [...TEMPLATE.points],
			version: 1,
			validFrom: '2026-12-01',
			reviewOn: '2029-12-01'
		});
	});

	it.each([
		['', '2026-11-30', false],
		['2026-12-01', '2026-11-30', false],
		['2026-11-30', '2026-11-30', true],
		['2026-01-01', '2026-11-30', true]
	])('§ 11: to be reviewed on „%s“ is due on %s: %s', (reviewOn, today, due) => {
		expect(isReviewDue({ reviewOn }, today)).toBe(due);
	});

	it('§ 7: of the template ask for a case two weeks before', () => {
		expect(TEMPLATE.caseDays).toBe(14);
	});
});
