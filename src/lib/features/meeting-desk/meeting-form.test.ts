import { describe, expect, it } from 'vitest';
import { NEW_CIRCLE } from '$lib/domain/meeting/circle';
import { TEMPLATE, type Procedure } from '$lib/domain/meeting/procedure';
import { circleRow, idOf, meetingRow } from '$tests/support/directory-rows';
import {
	blankMeeting,
	readMeeting,
	typedMeeting,
	type TypedMeeting,
	usualCaseDay,
	usualEnd
} from './meeting-form';

const NORTH = circleRow('north', { region: idOf('region'), ...NEW_CIRCLE });
const PROCEDURE = {
	...{ ...TEMPLATE, circle: NORTH.id, version: 1, validFrom: '2026-01-01', minutes: 180, caseDays: 21 }
} as unknown as Procedure;
const context = {
	circles: [NORTH],
	procedures: [PROCEDURE],
	meetings: [],
	now: new Date('2026-11-02T08:00:00Z')
};
const typed = (changes: Partial<TypedMeeting> = {}): TypedMeeting => ({
	...blankMeeting([NORTH]),
	...{ title: 'Viertes Treffen', day: '2026-12-02', from: '09:00', until: '12:00' },
	...changes
});
const problems = (changes: Partial<TypedMeeting>) => {
	const read = readMeeting(typed(changes), context);
	return 'problems' in read ? read.problems : {};
};

describe('a meeting begins from the rules of procedure of its circle', () => {
	it('its length, its agenda, its day for cases, and a day for answers', () => {
		expect(usualEnd(typed(), [PROCEDURE])).toBe('12:00');
		expect(usualCaseDay(typed(), [PROCEDURE])).toBe('2026-11-11');
		const read = readMeeting(typed(), context);
		expect('fields' in read && read.fields).toMatchObject({
			...{ stage: 'planned', circle: NORTH.id, points: TEMPLATE.points, answerBy: '2026-11-25', caseBy: '' },
			...{ startsAt: '2026-12-02T08:00:00.000Z', endsAt: '2026-12-02T11:00:00.000Z', audience: 'members' }
		});
	});

	it('four hours and two weeks where the circle has agreed on nothing yet', () => {
		expect(usualEnd(typed(), [])).toBe('13:00');
		expect(usualCaseDay(typed(), [])).toBe('2026-11-18');
	});
});

describe('what does not fit has a sentence', () => {
	it.each<[string, Partial<TypedMeeting>, object]>([
		['nothing', {}, {}],
		['no title', { title: ' ' }, { title: 'Bitte füllen Sie das aus.' }],
		['no circle', { circle: '' }, { circle: 'Bitte wählen Sie einen Kreis.' }],
		['no day', { day: '' }, { day: 'Bitte wählen Sie einen Tag.' }],
		['in the past', { day: '2026-11-01' }, { day: 'Dieser Zeitpunkt liegt schon hinter uns.' }],
		['over before it begins', { until: '08:00' }, { until: 'Das Ende liegt nach dem Anfang.' }],
		[
			'a time that the clock skips',
			{ day: '2027-03-28', from: '02:30', until: '06:00' },
			{ from: 'An diesem Tag wird die Uhr vorgestellt: 2:30 Uhr gibt es nicht.' }
		],
		['places that are no number', { places: 'viele' }, { places: 'Bitte eine ganze Zahl, oder nichts.' }],
		['an answer after it', { answerBy: '2026-12-03' }, { answerBy: 'Dieser Tag liegt nach dem Treffen.' }]
	])('%s', (_name, changes, expected) => {
		expect(problems(changes)).toEqual(expected);
	});

	it('goes into the night where it begins in the evening', () => {
		const read = readMeeting(typed({ from: '20:00', until: '00:30' }), context);
		expect('fields' in read && read.fields.endsAt).toBe('2026-12-02T23:30:00.000Z');
	});

	it.each<[string, Partial<TypedMeeting>, string[]]>([
		[
			'an agenda that is longer than the meeting, with by how much',
			{ until: '12:00' },
			['Die Tagesordnung ist 60 Minuten länger als das Treffen.']
		],
		[
			'a day on which the clock changes',
			{ day: '2027-03-28', until: '13:00' },
			['An diesem Tag wird die Uhr umgestellt.']
		]
	])('and what should be known is said: %s', (_name, changes, expected) => {
		const read = readMeeting(typed(changes), context);
		expect('warnings' in read && read.warnings).toEqual(expected);
	});

	it('another meeting of the circle at the same time', () => {
		const read = readMeeting(typed({ until: '13:00' }), {
			...context,
			meetings: [meetingRow('other', { circle: NORTH.id, title: 'Anderes' })]
		});
		expect('warnings' in read && read.warnings).toEqual([
			'Zur selben Zeit trifft sich der Kreis schon: „Anderes“, Mittwoch, 2. Dezember 2026, 9:00 Uhr.'
		]);
	});
});

describe('a meeting that is changed', () => {
	const meeting = meetingRow('meeting', {
		circle: NORTH.id,
		places: 20,
		address: { street: 'Weg 1', postalCode: '', place: '', ags: '01053100' }
	});

	it('comes back from its form as it was', () => {
		const read = readMeeting(typedMeeting(meeting), { ...context, meeting });
		expect('fields' in read && { ...meeting, ...read.fields }).toEqual({ ...meeting, access: '' });
	});

	it('can be corrected when it has been, but nothing is moved into the past', () => {
		const later = { ...context, now: new Date('2026-12-05T08:00:00Z'), meeting };
		expect('fields' in readMeeting({ ...typedMeeting(meeting), title: 'Anders' }, later)).toBe(true);
		const coming = { ...context, meeting };
		expect(readMeeting({ ...typedMeeting(meeting), day: '2026-10-01' }, coming)).toHaveProperty(
			'problems.day'
		);
	});
});
