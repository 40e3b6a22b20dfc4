/**
 * The yearly report of one network as parts with charts and sentences, whatever shows them: the screen, the PDF, the table for Excel.
 * All three have the same numbers by that, hidden ones as well. A chart is told by its numbers and by patterns, never by a colour. Pure.
 */
import type { Dimension } from '../../domain/consultation/counting';
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { DirectoryOfYear } from '../../domain/directory/directory-of-year';
import type { SittingsOfCircle } from '../../domain/meeting/sittings-of-year';
import { dutiesOf } from '../../domain/meeting/year-of-meetings';
import { count, formatPlainDay } from '../format';
import { labels } from '../labels';
import type { Chart, ReportPart } from './parts';
import { agreedMeetings, attendance } from './sittings';
import * as words from './words';

export interface YearFacts {
	year: number;
	/** `n` is null where it is hidden. */
	dimensions: readonly {
		dimension: Dimension;
		rows: readonly { value: string; n: number | null }[];
	}[];
	/** A server of before does not say. */
	directory?: DirectoryOfYear | undefined;
	/** What circles have agreed on, and who was there; a server of before does not say. */
	sittings?: readonly SittingsOfCircle[] | undefined;
}
export type NamedBasis = Pick<LegalBasis, 'code' | 'citation'>;

/** How a number is written. */
export const numberWords = (n: number | null): string =>
	n === null ? words.HIDDEN : n.toLocaleString('de-DE');

/** How long the parts of each row's bar are, in per cent of the longest row; what is hidden has none. */
export function barsOf({ rows }: Chart): number[][] {
	const sums = rows.map(({ values }) => values.reduce<number>((sum, n) => sum + (n ?? 0), 0));
	const longest = Math.max(1, ...sums);
	return rows.map(({ values }) => values.map((n) => Math.round(((n ?? 0) / longest) * 1000) / 10));
}

/** What a report has, in its order: a further section is one function here, which gives nothing where its facts are missing. */
const SECTIONS: readonly ((facts: YearFacts, bases: readonly NamedBasis[]) => ReportPart[])[] = [
	(facts, bases) => [consultations(facts, bases)],
	({ directory }) => (directory ? [freshness(directory)] : []),
	({ directory }, bases) => (directory ? [gaps(directory, bases)] : []),
	({ year, directory }) => (directory ? meetings(year, directory) : []),
	({ sittings = [] }) => agreedMeetings(sittings),
	({ sittings = [] }) => attendance(sittings),
	({ directory }) =>
		directory ? [{ title: 'Nutzung des Verzeichnisses', lead: '', charts: [], points: words.USE_WORDS }] : []
];

export function reportParts(facts: YearFacts, bases: readonly NamedBasis[]): ReportPart[] {
	return SECTIONS.flatMap((section) => section(facts, bases));
}

function consultations({ year, dimensions }: YearFacts, bases: readonly NamedBasis[]): ReportPart {
	const title = 'Beratungen';
	const total = dimensions.find(({ dimension }) => dimension === 'total')?.rows[0]?.n;
	if (total === undefined)
		return { title, lead: `${year} wurde hier noch keine Beratung gezählt.`, charts: [], points: [] };
	const charts = dimensions.flatMap(({ dimension, rows }) =>
		dimension === 'total'
			? []
			: [
					{
						title: words.DIMENSION_TITLES[dimension],
						keys: [title],
						rows: rows.map(({ value, n }) => ({ label: labelOf(dimension, value, bases), values: [n] }))
					}
				]
	);
	return {
		title,
		lead: total === null ? `${words.HIDDEN} Beratungen` : count(total, 'Beratung', 'Beratungen'),
		charts,
		points: [words.HIDDEN_NOTE]
	};
}

function labelOf(
	dimension: Exclude<Dimension, 'total'>,
	value: string,
	bases: readonly NamedBasis[]
): string {
	if (dimension === 'legalBasis') return citationOf(value, bases);
	const of: Readonly<Record<Exclude<Dimension, 'total' | 'legalBasis'>, Readonly<Record<string, string>>>> = {
		profession: labels.profession,
		ageGroup: labels.ageGroup,
		concern: labels.concern,
		way: words.WAYS,
		answered: words.ANSWER_TIMES
	};
	return of[dimension][value] ?? value;
}

const citationOf = (code: string, bases: readonly NamedBasis[]) =>
	bases.find((one) => one.code === code)?.citation ?? code;

function freshness({ day, checked }: DirectoryOfYear): ReportPart {
	const rows = checked
		.map(({ table, ...n }) => ({
			label: words.CHECKED_WORDS[table],
			values: [n.checked, n.overdue, n.never]
		}))
		.filter(({ values }) => values.some((n) => n > 0));
	const title = 'Wie frisch die Einträge sind';
	if (rows.length === 0) return { title, lead: 'Es ist noch nichts eingetragen.', charts: [], points: [] };
	return {
		title,
		lead: `Stand: ${formatPlainDay(day)}. Gezählt ist, was veröffentlicht ist.`,
		charts: [{ title: 'Einträge nach ihrer letzten Prüfung', keys: words.CHECKED_KEYS, rows }],
		points: []
	};
}

function gaps({ day, gaps: found }: DirectoryOfYear, bases: readonly NamedBasis[]): ReportPart {
	const { GAP_WORDS } = words;
	const rows = [
		...found.unadvised.map(({ basis, n }): [string, number] => [
			GAP_WORDS.unadvised(citationOf(basis, bases)),
			n
		]),
		...(['unserved', 'withoutDeputy', 'withoutKey', 'withoutContact'] as const).map(
			(kind): [string, number] => [GAP_WORDS[kind], found[kind]]
		)
	]
		.filter(([, n]) => n > 0)
		.map(([label, n]) => ({ label, values: [n] }));
	const absent = found.unrepresented.map((group) => labels.group[group]);
	const none = rows.length === 0 && absent.length === 0;
	return {
		title: 'Lücken',
		lead: `Stand: ${formatPlainDay(day)}.${none ? ' Es ist keine Lücke bekannt.' : ''}`,
		charts: rows.length > 0 ? [{ title: 'Was fehlt', keys: ['Anzahl'], rows }] : [],
		points: absent.length > 0 ? [`Im Netzwerk fehlt noch jemand aus: ${absent.join(', ')}.`] : []
	};
}

function meetings(year: number, { land, circles }: DirectoryOfYear): ReportPart[] {
	const rows = circles.map(({ name, meetings: n }) => ({ label: name, values: [n.held, n.planned] }));
	const duties = dutiesOf(land, circles);
	const [first] = duties;
	const states = duties.map(({ circle, state, held, planned }) => {
		const seen = [held > 0 && `${held} stattgefunden`, planned > 0 && `${planned} geplant`].filter(Boolean);
		const said = `${words.DUTY_STATES[state]}${seen.length > 0 ? ` (${seen.join(', ')})` : ''}`;
		return circle === '' ? `Fortbildungen ${year}: ${said}.` : `${circle}: ${said}.`;
	});
	const parts: ReportPart[] = [
		{
			title: 'Treffen',
			lead: rows.length > 0 ? `Treffen der Kreise ${year}.` : 'Es ist kein Kreis eingetragen.',
			charts: rows.length > 0 ? [{ title: 'Treffen nach Kreis', keys: words.MEETING_KEYS, rows }] : [],
			points: []
		}
	];
	if (first)
		parts.push({
			title: `Was ${labels.land[land]} verlangt`,
			lead: words.DUTY_WORDS[first.duty],
			charts: [],
			points: states
		});
	return parts;
}
