// What minutes say: who was there by seat, paragraphs by section and point, decisions with their numbers, and to which circles they go.
import { describe, expect, it } from 'vitest';
import { circleRow, idOf, meetingRow, seatRow } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import type { Attendance } from './attendance';
import type { MinuteParagraph } from './minutes';
import {
	attendedBy,
	contentOf,
	numbersFor,
	paragraphsIn,
	pointsToWrite,
	presenceOf,
	receivingCircles
} from './minutes-content';
import { TEMPLATE } from './procedure';

const NORTH = idOf('nord');
const meeting = meetingRow('treffen', { circle: NORTH, points: TEMPLATE.points });
const attendance = (changes: Partial<Attendance> = {}): Attendance => ({
	...(rowOf('attendances', idOf('answer')) as unknown as Attendance),
	...changes
});
let made = 0;
const paragraph = (changes: Partial<MinuteParagraph> = {}): MinuteParagraph => ({
	...(rowOf('paragraphs', idOf(`p${(made += 1)}`)) as unknown as MinuteParagraph),
	...changes
});

describe('who was there', () => {
	it.each([
		['was not asked', undefined, 'absent'],
		['said nothing', attendance(), 'absent'],
		['said yes', attendance({ answer: 'yes' }), 'present'],
		['said no', attendance({ answer: 'no' }), 'excused'],
		['sent her deputy, who came', attendance({ answer: 'deputy', deputyAnswer: 'yes' }), 'present'],
		['sent her deputy, who cannot', attendance({ answer: 'deputy', deputyAnswer: 'no' }), 'excused'],
		['checked in herself', attendance({ answer: 'no', checkedInAt: '2026-11-30T08:00:00Z' }), 'present'],
		['said yes, and the office says otherwise', attendance({ answer: 'yes', attended: 'absent' }), 'absent']
	])('who %s', (_who, row, as) => {
		expect(presenceOf(row)).toBe(as);
	});

	it('is each seat of the circle on that day, by whoever sat there', () => {
		const seats = [
			seatRow('kita', { circle: NORTH, name: 'Kita', member: 'Olga', deputy: 'Dora' }),
			seatRow('hebammen', { circle: NORTH, name: 'Hebammen', member: 'Mia' }),
			seatRow('fort', { circle: NORTH, name: 'Fort', publication: 'withdrawn' }),
			seatRow('vorbei', { circle: NORTH, name: 'Vorbei', until: '2026-01-02' }),
			seatRow('anders', { circle: idOf('sued'), name: 'Süd' })
		];
		const attendances = [attendance({ seat: idOf('kita'), answer: 'deputy', deputyAnswer: 'yes' })];
		expect(
			attendedBy({ meeting, seats, attendances }).map(({ name, person, as }) => [name, person, as])
		).toEqual([
			['Hebammen', 'Mia', 'absent'],
			['Kita', 'Dora', 'present']
		]);
	});
});

describe('paragraphs', () => {
	it('stand in the order of the agenda, within a point by rank; what was taken out is not there', () => {
		const list = [
			paragraph({ point: 'Fallbesprechungen', text: 'zuletzt' }),
			paragraph({ point: 'Fortbildung', rank: 'b', text: 'danach' }),
			paragraph({ point: 'Fortbildung', rank: 'a', text: 'zuerst' }),
			paragraph({ point: '', text: 'ohne Punkt' }),
			paragraph({ point: 'Gestrichener Punkt', text: 'heimatlos' }),
			paragraph({ text: 'entfernt', removed: true })
		];
		expect(paragraphsIn(list, 'keywords', pointsToWrite(meeting.points)).map(({ text }) => text)).toEqual([
			...['ohne Punkt', 'zuerst', 'danach', 'zuletzt', 'heimatlos']
		]);
	});

	it('titles of cases alone are taken in, and nothing else of a case', () => {
		const facts = { meeting, circles: [circleRow('nord')], seats: [], attendances: [], paragraphs: [] };
		expect(contentOf({ ...facts, cases: ['Kurze Frage'] }, () => 0).cases).toEqual(['Kurze Frage']);
		expect(contentOf(facts, () => 0)).toMatchObject({ cases: [], circles: ['nord'] });
	});
});

describe('numbers of decisions', () => {
	it('go on from the highest, in the order in which they stand; who has one keeps it', () => {
		const [second, first, old] = [
			paragraph({ section: 'decisions', rank: 'b' }),
			paragraph({ section: 'decisions', rank: 'a' }),
			paragraph({ section: 'decisions', rank: 'c', number: 4 })
		];
		const numbers = numbersFor({ meeting, paragraphs: [second, first, old, paragraph()] }, 7);
		expect([first, second, old].map(({ id }) => numbers.get(id))).toEqual([8, 9, 4]);
		expect(numbers.size).toBe(3);
	});
});

describe('who receives them (§ 9)', () => {
	const [nord, sued, west] = ['nord', 'sued', 'west'].map(idOf) as [string, string, string];
	const circle = (name: string, region: string, ...sharesMinutes: string[]) =>
		circleRow(name, { region, sharesMinutes });
	it.each([
		['alone', [circle('nord', 'a'), circle('sued', 'a')], [nord]],
		['whom it names', [circle('nord', 'a', sued), circle('sued', 'a')], [nord, sued]],
		['who names it, of the same office', [circle('nord', 'a'), circle('sued', 'a', nord)], [nord, sued]],
		['nobody of another network who names it', [circle('nord', 'a'), circle('west', 'b', nord)], [nord]],
		[
			'a circle of another network that it names',
			[circle('nord', 'a', west), circle('west', 'b')],
			[nord, west]
		],
		['no circle that is gone', [circle('nord', 'a', sued)], [nord]]
	])('%s', (_who, circles, wanted) => {
		expect(receivingCircles([nord], circles)).toEqual(wanted);
	});
});
