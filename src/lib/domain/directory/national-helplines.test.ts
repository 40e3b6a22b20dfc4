// When the helplines answer, number by number, as their carriers publish it: what every phone shows, from both lists.
import { describe, expect, it } from 'vitest';
import { LANDS } from '../vocabulary';
import { BUILT_IN_HELPLINES } from './helplines';
import { helplinesOf, NATIONAL_HELPLINES } from './national-helplines';
import { hasHours, isOpen } from './reachability';

/** The moments that tell: one of each kind on which some number is silent. */
const MOMENTS = {
	'Monday at ten': '2026-11-16T10:00+01:00',
	'Tuesday at ten': '2026-11-17T10:00+01:00',
	'Tuesday at four': '2026-11-17T16:00+01:00',
	'Friday at five past two': '2026-11-20T14:05+01:00',
	'Saturday at three': '2026-11-21T15:00+01:00',
	'Sunday at three': '2026-11-22T15:00+01:00',
	'a night': '2026-11-18T03:00+01:00',
	// A Thursday in 2026, and in 2025 a Wednesday.
	'Christmas Eve at four': '2026-12-24T16:00+01:00',
	'Christmas Eve in the morning': '2025-12-24T10:00+01:00',
	'Christmas Day at three': '2026-12-25T15:00+01:00',
	'Christmas Day in the morning': '2026-12-25T10:00+01:00',
	"New Year's Eve at four": '2026-12-31T16:00+01:00',
	'Easter Monday in the morning': '2026-04-06T10:00+02:00',
	'Easter Monday at three': '2026-04-06T15:00+02:00',
	// Reformationstag, a Friday in 2025: some Länder have it, so the line for the whole country answers.
	'a holiday of some Länder': '2025-10-31T10:00+01:00'
} as const;
type Moment = keyof typeof MOMENTS;

const ALWAYS = Object.keys(MOMENTS) as Moment[];
const ABUSE: Moment[] = ['Monday at ten', 'Tuesday at four', 'a holiday of some Länder'];
const CHILDREN: Moment[] = [
	...(['Tuesday at four', 'Friday at five past two', 'Saturday at three'] as const),
	...([
		'Christmas Eve at four',
		'Christmas Day at three',
		"New Year's Eve at four",
		'Easter Monday at three'
	] as const)
];

/** Each number of the list, by its own, and when somebody is there. */
const ANSWERS: [phone: string, name: string, open: Moment[]][] = [
	['110', 'Polizei', ALWAYS],
	['112', 'Feuerwehr und Rettungsdienst', ALWAYS],
	['0800 19 210 00', 'Medizinische Kinderschutzhotline', ALWAYS],
	['0800 22 55 530', 'Hilfe-Telefon Sexueller Missbrauch', ABUSE],
	['116 016', 'Hilfetelefon Gewalt gegen Frauen', ALWAYS],
	['116 111', 'Kinder- und Jugendtelefon', CHILDREN],
	['0551 19240', 'Giftnotruf Nord', ALWAYS],
	['0228 19240', 'Giftnotruf Nordrhein-Westfalen', ALWAYS],
	['030 19240', 'Giftnotruf Berlin und Brandenburg', ALWAYS],
	['0361 730730', 'Giftnotruf Erfurt', ALWAYS],
	['0761 19240', 'Giftnotruf Freiburg', ALWAYS],
	['06131 19240', 'Giftnotruf Mainz', ALWAYS],
	['089 19240', 'Giftnotruf München', ALWAYS],
	['116 117', 'Ärztlicher Bereitschaftsdienst', ALWAYS],
	['0800 40 40 020', 'Schwangere in Not', ALWAYS],
	// Its hours are not known here: "open" would be a claim nobody made.
	['0800 111 0550', 'Elterntelefon', []],
	['0800 111 0 111', 'TelefonSeelsorge (evangelisch)', ALWAYS],
	['0800 111 0 222', 'TelefonSeelsorge (katholisch)', ALWAYS],
	['116 123', 'TelefonSeelsorge', ALWAYS]
];

describe('a number for the whole country', () => {
	it('is in the table below, each by its name', () => {
		expect(NATIONAL_HELPLINES.map(({ phone, name }) => [phone, name])).toEqual(
			ANSWERS.map(([phone, name]) => [phone, name])
		);
	});

	it.each(ANSWERS)('%s (%s) answers when its carrier says so', (phone, _name, open) => {
		const { hours } = NATIONAL_HELPLINES.find((line) => line.phone === phone)!;
		expect(ALWAYS.filter((moment) => isOpen(hours, new Date(MOMENTS[moment]), undefined))).toEqual(
			ALWAYS.filter((moment) => open.includes(moment))
		);
	});

	it('has no hours where none are known, and that is one alone', () => {
		expect(NATIONAL_HELPLINES.filter(({ hours }) => !hasHours(hours)).map(({ name }) => name)).toEqual([
			'Elterntelefon'
		]);
	});

	it.each(LANDS)('of the poison centres, %s has exactly one', (land) => {
		expect(helplinesOf(land).filter(({ name }) => name.startsWith('Giftnotruf'))).toHaveLength(1);
	});
});

describe('the numbers that are there before anything was loaded', () => {
	it.each(BUILT_IN_HELPLINES.map((line) => [line.phone, line] as const))(
		'%s is the one of the list that is loaded later, with its hours',
		(phone, { name, hours }) => {
			const later = NATIONAL_HELPLINES.find((line) => line.phone === phone);
			expect({ name: later?.name, hours: later?.hours }).toEqual({ name, hours });
		}
	);

	it('are those that the page for acute danger shows first', () => {
		const phones = BUILT_IN_HELPLINES.map(({ phone }) => phone);
		const ranked = NATIONAL_HELPLINES.filter(({ phone }) => phones.includes(phone)).map(
			({ acuteRank }) => acuteRank
		);
		expect(ranked.every((rank) => rank > 0)).toBe(true);
		expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
	});
});
