import { describe, expect, it } from 'vitest';
import { idOf, meetingRow, seatRow } from '$tests/support/directory-rows';
import { type Asking, planAttendances, planDeputies, type PlannedRow } from './plan';

const REGION = idOf('region');
const circle = (name: string, endsOn = '') => ({ id: idOf(name), region: REGION, endsOn });
const CIRCLES = [circle('nord'), circle('sued')];
const meeting = (changes = {}) =>
	meetingRow('spring', { circle: idOf('nord'), stage: 'invited', ...changes });
const seat = (name: string, changes = {}) =>
	seatRow(name, {
		...{ circle: idOf('nord'), member: name, email: `${name}@example.org` },
		...{ deputy: 'Berta', deputyEmail: 'Berta@example.org', ...changes }
	});
const row = (name: string, changes: Partial<PlannedRow> = {}): PlannedRow => ({
	...{ id: idOf(`row${name}`), region: REGION, meeting: idOf('spring'), seat: idOf(name) },
	...{ answer: '', deputyAnswer: '', ...changes }
});
const asking = (changes: Partial<Asking> = {}): Asking => ({
	...{
		id: idOf('asking'),
		region: REGION,
		meeting: idOf('spring'),
		attendance: idOf('rowasd'),
		who: 'deputy'
	},
	...{ address: 'berta@example.org', kind: '', ...changes }
});

describe('the rows of an invited meeting', () => {
	const made = (
		seats: ReturnType<typeof seat>[],
		rows: PlannedRow[] = [],
		changes = {},
		circles = CIRCLES
	) => {
		const { make, drop } = planAttendances({ meetings: [meeting(changes)], circles, seats, rows });
		return { make: make.map((one) => one.seat), drop };
	};

	it('are one for each published seat of its circles', () => {
		expect(made([seat('asd'), seat('kita')])).toEqual({ make: ['asd', 'kita'].map(idOf), drop: [] });
	});

	it('are made for a seat that comes later, and for no seat twice', () => {
		expect(made([seat('asd'), seat('kita')], [row('asd')]).make).toEqual([idOf('kita')]);
		expect(made([seat('asd')], [row('asd')])).toEqual({ make: [], drop: [] });
	});

	it('are of the circles that meet, and of no other', () => {
		const other = seat('kita', { circle: idOf('sued') });
		expect(made([other]).make).toEqual([]);
		expect(made([other], [], { otherCircles: [idOf('sued')] }).make).toEqual([idOf('kita')]);
	});

	it('are none of another network’s circle', () => {
		const foreign = { ...circle('sued'), region: idOf('elsewhere') };
		const other = seat('kita', { circle: idOf('sued') });
		const otherCircles = [idOf('sued')];
		expect(made([seat('asd'), other], [], { otherCircles }, [circle('nord'), foreign]).make).toEqual([
			idOf('asd')
		]);
	});

	it.each([
		['given up', { publication: 'withdrawn' }],
		['over by then', { until: '2026-12-01' }],
		['not there by then', { since: '2026-12-03' }]
	])('are none of a seat that is %s, and the one that was goes', (_what, changes) => {
		expect(made([seat('asd', changes)])).toEqual({ make: [], drop: [] });
		expect(made([seat('asd', changes)], [row('asd')]).drop).toEqual([idOf('rowasd')]);
	});

	it('are of a seat whose last day it is', () => {
		expect(made([seat('asd', { until: '2026-12-02' })]).make).toEqual([idOf('asd')]);
	});

	it('are none of a circle that has ended before', () => {
		const ended = [circle('nord', '2026-12-01'), circle('sued')];
		expect(made([seat('asd')], [row('asd')], {}, ended)).toEqual({ make: [], drop: [idOf('rowasd')] });
	});

	it('of a seat that is gone go, those of a meeting that is none of these stay', () => {
		const elsewhere = row('kita', { meeting: idOf('autumn') });
		expect(made([], [row('asd'), elsewhere]).drop).toEqual([idOf('rowasd')]);
	});

	it('carry the network of whoever invites', () => {
		const { make } = planAttendances({
			meetings: [meeting()],
			circles: CIRCLES,
			seats: [seat('asd')],
			rows: []
		});
		expect(make).toEqual([{ meeting: idOf('spring'), seat: idOf('asd'), region: REGION }]);
	});
});

describe('a deputy', () => {
	const ASKED = row('asd', { answer: 'deputy' });
	const plan = (rows: PlannedRow[], askings: Asking[] = [], changes = {}, ofMeeting = {}) => {
		const { ask, free } = planDeputies(
			{ meetings: [meeting(ofMeeting)], seats: [seat('asd', changes)], rows },
			askings
		);
		return { ask: ask.map(({ address }) => address), free: free.map(({ address }) => address) };
	};
	const NOTHING = { ask: [], free: [] };

	it('is told once that she is asked', () => {
		expect(plan([ASKED])).toEqual({ ask: ['berta@example.org'], free: [] });
		expect(plan([ASKED], [asking()])).toEqual(NOTHING);
		expect(plan([ASKED], [asking({ kind: 'askDeputy' })])).toEqual(NOTHING);
	});

	it('without an address is nobody to write to', () => {
		expect(plan([ASKED], [], { deputyEmail: '' })).toEqual(NOTHING);
	});

	it('who has answered is left in peace', () => {
		for (const deputyAnswer of ['yes', 'no'] as const)
			expect(plan([row('asd', { answer: 'deputy', deputyAnswer })], [asking()])).toEqual(NOTHING);
	});

	it.each([
		['the member took it back', [row('asd', { answer: 'yes' })], {}, {}],
		['the seat is gone', [], {}, {}],
		['it is called off', [ASKED], {}, { cancelled: true }]
	])('is told that she is free once %s', (_what, rows, changes, ofMeeting) => {
		expect(plan(rows, [asking()], changes, ofMeeting).free).toEqual(['berta@example.org']);
	});

	it('is told nothing once it has begun: what was kept goes', () => {
		const begun = asking({ meeting: idOf('autumn') });
		const { ask, free, over } = planDeputies({ meetings: [meeting()], seats: [], rows: [] }, [begun]);
		expect({ ask, free, over }).toEqual({ ask: [], free: [], over: [begun] });
	});

	it('who was told that is told no more', () => {
		expect(plan([], [asking({ kind: 'deputyFree' })])).toEqual(NOTHING);
	});

	it('of another name is asked in her place', () => {
		expect(plan([ASKED], [asking()], { deputyEmail: 'carla@example.org' })).toEqual({
			...{ ask: ['carla@example.org'], free: ['berta@example.org'] }
		});
	});

	it('asked once more after she was free is asked', () => {
		expect(plan([ASKED], [asking({ kind: 'deputyFree' })]).ask).toEqual(['berta@example.org']);
	});
});
