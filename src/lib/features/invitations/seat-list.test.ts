import { expect, it } from 'vitest';
import type { Attendance } from '$lib/domain/meeting/attendance';
import { circleRow, idOf, meetingRow, seatRow } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { ownSeats } from './own-seats';
import { seatsByCircle } from './seat-list';

const [NORD, SUED] = [circleRow('nord'), circleRow('sued')];
const meeting = meetingRow('spring', { circle: NORD.id, otherCircles: [SUED.id] });
const seat = (name: string, circle = NORD.id) =>
	seatRow(name, { circle, member: name, email: `${name}@example.org` });
const row = (of: string, said: Partial<Attendance> = {}) =>
	({ ...rowOf('attendances', idOf(`row${of}`)), meeting: meeting.id, seat: idOf(of), ...said }) as Attendance;

it('lists the seats by circle, those who have not answered first, then who comes', () => {
	const seats = [seat('asd'), seat('kita'), seat('praxis'), seat('verein', SUED.id)];
	const rows = [row('asd', { answer: 'no' }), row('kita', { answer: 'yes' }), row('praxis'), row('verein')];
	const groups = seatsByCircle(meeting, [NORD, SUED], seats, rows);
	expect(groups.map(({ circle, seats }) => [circle.name, seats.map((one) => one.seat.name)])).toEqual([
		['nord', ['praxis', 'kita', 'asd']],
		['sued', ['verein']]
	]);
	expect(groups[0]?.counts).toMatchObject({ filled: 1, unanswered: 1, empty: 1 });
	expect(groups[0]?.seats.map(({ asked }) => asked?.address)).toEqual([
		'praxis@example.org',
		undefined,
		undefined
	]);
});

it('says of a circle without rows nothing', () => {
	expect(seatsByCircle(meeting, [NORD, SUED], [seat('asd')], [])).toEqual([]);
});

it('her own seats are those of her account, and those that she is asked for', () => {
	const [me, other] = [idOf('me'), idOf('other')];
	const rows = [
		row('asd', { account: me, deputyAccount: other }),
		row('kita', { account: other, deputyAccount: me, answer: 'deputy' }),
		row('praxis', { account: other, deputyAccount: me, answer: 'yes' }),
		row('verein', { account: me, deputyAccount: me, answer: 'deputy' })
	];
	expect(ownSeats(rows, me).map(({ id, who }) => [id, who])).toEqual([
		[idOf('rowasd'), 'member'],
		[idOf('rowkita'), 'deputy'],
		[idOf('rowverein'), 'member']
	]);
	expect(ownSeats(rows, '')).toEqual([]);
});
