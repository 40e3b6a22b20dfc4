import { describe, expect, it } from 'vitest';
import { idOf, meetingRow, seatRow } from '$tests/support/directory-rows';
import type { Attendance } from '../../domain/meeting/attendance';
import type { Seat } from '../../domain/meeting/seat';
import { receiversOf } from './receivers';

const [NORTH, SOUTH] = [idOf('north'), idOf('south')];
const meeting = meetingRow('meeting', { circle: NORTH, otherCircles: [SOUTH] });
const seat = (name: string, changes: Partial<Seat> = {}) =>
	seatRow(name, {
		...{ circle: NORTH, member: name, email: `${name}@example.org`, since: '2026-01-01', until: '' },
		...{ deputy: `für ${name}`, deputyEmail: `fuer-${name}@example.org` },
		...changes
	});
const told = (
	seats: Seat[],
	attendances: Pick<Attendance, 'meeting' | 'seat' | 'answer' | 'deputyAnswer'>[] = []
) => receiversOf(meeting, seats, attendances).receivers.map(({ address }) => address);
const asked = (name: string, changes: Partial<Attendance> = {}) => ({
	...{ meeting: meeting.id, seat: idOf(name), answer: 'deputy' as const, deputyAnswer: '' as const },
	...changes
});

describe('who is told of a meeting', () => {
	it('whoever sits in one of its circles on its day', () => {
		expect(
			told([seat('asd'), seat('sued', { circle: SOUTH }), seat('fremd', { circle: idOf('else') })])
		).toEqual(['asd@example.org', 'sued@example.org']);
	});

	it.each<[string, Partial<Seat>, boolean]>([
		['begins on its day', { since: '2026-12-02' }, true],
		['begins a day later', { since: '2026-12-03' }, false],
		['ends on its day', { until: '2026-12-02' }, true],
		['ended the day before', { until: '2026-12-01' }, false],
		['was given up', { publication: 'withdrawn' }, false]
	])('a seat that %s', (_name, changes, expected) => {
		expect(told([seat('asd', changes)])).toEqual(expected ? ['asd@example.org'] : []);
	});

	it('the deputy who is asked for this meeting, until she says no', () => {
		const seats = [seat('asd')];
		expect(told(seats, [asked('asd')])).toEqual(['asd@example.org', 'fuer-asd@example.org']);
		expect(told(seats, [asked('asd', { deputyAnswer: 'yes' })])).toHaveLength(2);
		for (const changes of [{ deputyAnswer: 'no' }, { answer: 'yes' }, { meeting: idOf('other') }] as const)
			expect(told(seats, [asked('asd', changes)])).toEqual(['asd@example.org']);
	});

	it('each address once, in whichever letters; seats without one by their name', () => {
		const seats = [seat('asd'), seat('zwei', { email: ' ASD@example.org' }), seat('ohne', { email: '' })];
		expect(receiversOf(meeting, seats, [])).toEqual({
			receivers: [{ address: 'asd@example.org', name: 'asd', account: '' }],
			without: ['ohne']
		});
	});
});
