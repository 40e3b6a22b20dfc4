// Circles in lists: seats filled and free, what is next, what is due; and the rules in sentences.
import { describe, expect, it } from 'vitest';
import { TEMPLATE } from '$lib/domain/meeting/procedure';
import { circleRow, idOf, meetingRow, seatRow } from '$tests/support/directory-rows';
import { circleLines, comingOf, countSeats, nextOf, seatsIn } from './circle-view';
import { duration, rulesInWords } from './rules-in-words';

const [TODAY, NOW] = ['2026-11-30', new Date('2026-11-30T10:00:00Z')];
const north = circleRow('Nord', { sizeLimit: 2 });
const seat = (name: string, changes: object = {}) =>
	seatRow(name, { circle: north.id, member: 'Mia', ...changes });
const seats = [
	seat('Zweite'),
	seat('Ämter', { member: '' }),
	seat('Lernende', { kind: 'trainee' }),
	seat('Fort', { publication: 'withdrawn' }),
	seat('Woanders', { circle: idOf('south') })
];
const meetings = [
	meetingRow('spät', {
		circle: north.id,
		startsAt: '2027-03-03T08:00:00.000Z',
		endsAt: '2027-03-03T12:00:00.000Z'
	}),
	meetingRow('früh', { circle: idOf('south'), otherCircles: [north.id] }),
	meetingRow('abgesagt', {
		circle: north.id,
		cancelled: true,
		startsAt: '2026-12-01T08:00:00.000Z',
		endsAt: '2026-12-01T12:00:00.000Z'
	})
];
const rules = (changes: object = {}) => ({
	...{ ...TEMPLATE, points: [...TEMPLATE.points], id: idOf('rules'), updated: '', circle: north.id },
	...{ version: 1, validFrom: '2026-01-01', reviewOn: '', ...changes }
});
const line = (changes: object = {}, circle = north) =>
	circleLines({ circles: [circle], seats, meetings, procedures: [rules()], ...changes }, TODAY, NOW)[0];

describe('a circle', () => {
	it('has its seats by name, who is in training last', () => {
		expect(seatsIn(north.id, seats).map(({ name }) => name)).toEqual(['Ämter', 'Zweite', 'Lernende']);
		expect(countSeats(north, seats)).toEqual({ places: 2, filled: 1, free: 1, trainees: 1, over: false });
	});

	it('meets next where it does not call off, also with another circle', () => {
		expect(nextOf(north.id, meetings, NOW)?.title).toBe('früh');
		expect(comingOf(north.id, meetings, NOW).map(({ title }) => title)).toEqual(['abgesagt', 'früh', 'spät']);
	});

	it('says how many seats are filled and when it meets', () => {
		expect(line()?.says).toBe('1 von 2 Plätzen besetzt · nächstes Treffen am Mittwoch, 2. Dezember 2026');
		expect(line({ seats: [], meetings: [] })?.says).toBe('noch keine Plätze · kein Treffen geplant');
	});

	it.each<[string, object, string[]]>([
		['nothing', {}, []],
		['rules', { procedures: [] }, ['Geschäftsordnung fehlt']],
		['a review', { procedures: [rules({ reviewOn: TODAY })] }, ['Geschäftsordnung überprüfen']],
		['fewer seats', { seats: [...seats, seat('Dritte', { member: 'Max' })] }, ['mehr Plätze als vorgesehen']]
	])('needs %s', (_what, changes, due) => {
		expect(line(changes)?.due).toEqual(due);
	});

	it('§ 10: says when it ends, and wants nothing any more when it is over', () => {
		const sub = { ...north, kind: 'subgroup' as const, endsOn: '2027-06-30' };
		expect(line({}, sub)?.due).toEqual(['endet am 30. Juni 2027']);
		expect(line({ procedures: [] }, { ...sub, endsOn: '2026-06-30' })?.due).toEqual([
			'beendet am 30. Juni 2026'
		]);
	});
});

describe('rules of procedure in words', () => {
	it('say what § 6, § 7 and § 11 ask for', () => {
		expect(
			rulesInWords(rules({ reviewOn: '2029-01-01', words: ' Kaffee gibt es. ' })).map(({ says }) => says)
		).toEqual([
			'4 Treffen im Jahr.',
			'4 Stunden, Pausen eingeschlossen.',
			'So früh wie möglich, spätestens 14 Tage vor dem Treffen.',
			'Angenommen ist, wofür die meisten abgegebenen Stimmen sind. Jeder Platz hat eine Stimme.',
			'Am 1. Januar 2029 sieht der Kreis nach, ob das noch passt.',
			'Kaffee gibt es.'
		]);
	});

	it.each([
		[240, '4 Stunden'],
		[90, '1 Stunde 30 Minuten'],
		[45, '45 Minuten']
	])('%i minutes are „%s“', (minutes, words) => {
		expect(duration(minutes)).toBe(words);
	});
});
