// What a circle has agreed on for a year, what came of it, and who was there by seat: §§ 5 and 6 of the rules of procedure.
import { describe, expect, it } from 'vitest';
import { circleRow, idOf } from '$tests/support/directory-rows';
import { type SittingFacts, sittingsOfYear } from './sittings-of-year';

const AT = new Date('2026-10-01T10:00:00Z');
const HERE = idOf('here');
const NORTH = circleRow('north', { region: HERE });
const SOUTH = circleRow('south', { region: HERE });
const meeting = (id: string, day: string, hours = 4, changes = {}) => ({
	...{
		id,
		circle: NORTH.id,
		otherCircles: [] as string[],
		cancelled: false,
		publication: 'published' as const
	},
	startsAt: `${day}T08:00:00.000Z`,
	endsAt: `${day}T${String(8 + hours).padStart(2, '0')}:00:00.000Z`,
	...changes
});
const rules = (version: number, validFrom: string, meetingsPerYear: number, minutes = 240) => ({
	...{ circle: NORTH.id, version, validFrom, meetingsPerYear, minutes }
});
const seat = (id: string, name: string, changes = {}) => ({
	...{ id, circle: NORTH.id, name, organisation: '', publication: 'published' as const },
	...changes
});
const was = (at: string, who: string, attended: 'present' | 'excused' | 'absent' | '') => ({
	...{ meeting: at, seat: who, attended }
});
const yearOf = (facts: Partial<SittingFacts>, year = 2026) =>
	sittingsOfYear(
		{
			...{
				circles: [SOUTH, NORTH],
				meetings: [],
				procedures: [],
				seats: [],
				attendances: [],
				organisations: []
			},
			...facts
		},
		HERE,
		year,
		AT
	);

describe('§ 6: meetings held against what the rules of procedure ask', () => {
	it('by the version that holds at the end of the year, or today', () => {
		const procedures = [rules(1, '2024-01-01', 3), rules(2, '2026-07-01', 4), rules(3, '2026-12-01', 6)];
		expect(yearOf({ procedures })[0]?.asked).toEqual({ meetings: 4, minutes: 240 });
		expect(yearOf({ procedures }, 2025)[0]?.asked).toEqual({ meetings: 3, minutes: 240 });
		expect(yearOf({ procedures }, 2023)[0]?.asked).toBeNull();
		expect(yearOf({ procedures })[1]?.asked).toBeNull();
	});

	it('counts what is over and what is to come, what is called off not, and says what was shorter than four hours', () => {
		const meetings = [
			meeting('one', '2026-03-04'),
			meeting('two', '2026-06-03', 3),
			meeting('off', '2026-06-10', 4, { cancelled: true }),
			meeting('draft', '2026-06-11', 4, { publication: 'draft' }),
			meeting('next', '2026-12-02'),
			meeting('before', '2025-12-03')
		];
		const [north] = yearOf({ meetings, procedures: [rules(1, '2024-01-01', 4)] });
		expect(north).toMatchObject({ held: 2, planned: 1, shorter: 1 });
	});

	it('a meeting of both circles is one of each', () => {
		const meetings = [meeting('both', '2026-03-04', 4, { otherCircles: [SOUTH.id] })];
		expect(yearOf({ meetings }).map(({ name, held }) => [name, held])).toEqual([
			['north', 1],
			['south', 1]
		]);
	});
});

describe('§ 5: attendance by seat', () => {
	const meetings = [
		meeting('one', '2026-03-04'),
		meeting('two', '2026-06-03'),
		meeting('next', '2026-12-02')
	];
	const house = { id: idOf('house'), name: 'Haus der Familie' };

	it('counts who was there, excused and absent at what was held, by institution', () => {
		const [north] = yearOf({
			meetings,
			organisations: [house],
			seats: [seat('a', 'Hebammen'), seat('b', '', { organisation: house.id })],
			attendances: [
				...[was('one', 'a', 'present'), was('two', 'a', 'excused'), was('next', 'a', 'present')],
				...[was('one', 'b', 'absent'), was('two', 'b', '')]
			]
		});
		expect(north).toMatchObject({
			recorded: 2,
			seats: [
				{ name: 'Haus der Familie', present: 0, excused: 0, absent: 1 },
				{ name: 'Hebammen', present: 1, excused: 1, absent: 0 }
			]
		});
	});

	it('has a seat that is given up where it was there this year, and nobody of another circle', () => {
		const gone = { publication: 'withdrawn' as const };
		const [north, south] = yearOf({
			meetings,
			seats: [seat('a', 'Früher', gone), seat('b', 'Nie', gone), seat('c', 'Süd', { circle: SOUTH.id })],
			attendances: [was('one', 'a', 'present'), was('one', 'c', 'present')]
		});
		expect(north?.seats.map(({ name }) => name)).toEqual(['Früher']);
		expect(south?.seats).toEqual([{ name: 'Süd', present: 0, excused: 0, absent: 0 }]);
		expect(south?.recorded).toBe(0);
	});
});
