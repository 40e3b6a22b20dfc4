/**
 * The rules of procedure of a circle as data: one row is one version, and none is ever changed or removed. Which one holds on a day is
 * `procedureOn`; a new circle begins with `TEMPLATE`, the rules of the Kooperationskreise Kinderschutz und Frühe Hilfen Nord und Süd
 * (Kreis Herzogtum Lauenburg), §§ 6, 7 and 11.
 */
import * as z from 'zod/mini';
import { day, instant, optionalDay, paragraph } from '../fields';
import { recordId } from '../id';
import { addDays } from '../time/berlin';
import { agenda, type AgendaPoint } from './agenda';

/** More than half of the votes given, or of the seats that there are. */
export const MAJORITIES = ['simple', 'absolute'] as const;
export type Majority = (typeof MAJORITIES)[number];

export const procedure = z.object({
	id: recordId,
	updated: instant,
	circle: recordId,
	/** Counts on from 1. */
	version: z.int().check(z.minimum(1)),
	/** The first day on which it holds. */
	validFrom: day,
	meetingsPerYear: z.int().check(z.minimum(1), z.maximum(52)),
	/** Length of a meeting in minutes, breaks included. */
	minutes: z.int().check(z.minimum(15), z.maximum(24 * 60)),
	/** What a meeting begins with as its agenda. */
	points: agenda,
	/** Days before a meeting, to whose end a case is registered. */
	caseDays: z.int().check(z.minimum(0), z.maximum(365)),
	majority: z.enum(MAJORITIES),
	/** When the circle is to look whether they still hold (§ 11). */
	reviewOn: optionalDay,
	/** What else the circle has agreed on. */
	words: paragraph
});
export type Procedure = z.infer<typeof procedure>;

/** § 6: three or four times a year, four hours each, a) to e) with breaks; § 7: cases two weeks before. */
export const TEMPLATE = {
	meetingsPerYear: 4,
	minutes: 240,
	points: [
		point('exchange', 'Aktueller Kurzaustausch', 30),
		point('training', 'Fortbildung', 75),
		point('break', 'Pause', 15),
		point('results', 'Ergebnissicherung', 15),
		point('planning', 'Planung weiterer Fortbildungsthemen', 15),
		point('break', 'Pause', 15),
		point('cases', 'Fallbesprechungen', 75)
	],
	caseDays: 14,
	majority: 'simple',
	words: ''
} as const satisfies Partial<Procedure>;

function point(kind: AgendaPoint['kind'], title: string, minutes: number): AgendaPoint {
	return { kind, title, minutes };
}

/** The version that holds on `today` (a day in Berlin); without one yet, none. */
export function procedureOn<P extends Pick<Procedure, 'version' | 'validFrom'>>(
	versions: readonly P[],
	today: string
): P | undefined {
	return versions
		.filter(({ validFrom }) => validFrom <= today)
		.sort((one, other) => one.validFrom.localeCompare(other.validFrom) || one.version - other.version)
		.at(-1);
}

/** Days after which the rules are looked at again, where nobody says otherwise (§ 11: every few years). */
const REVIEW_DAYS = 1096;

/** What a new version begins with: the one that holds on `today`, or the newest there is; without one, the template. */
export function nextVersion(
	versions: readonly Omit<Procedure, 'id' | 'updated' | 'circle'>[],
	validFrom: string,
	today: string
): Omit<Procedure, 'id' | 'updated' | 'circle'> {
	const newest = versions.toSorted((one, other) => one.version - other.version).at(-1);
	const { meetingsPerYear, minutes, points, caseDays, majority, words } =
		procedureOn(versions, today) ?? newest ?? TEMPLATE;
	return {
		...{ version: (newest?.version ?? 0) + 1, validFrom, reviewOn: addDays(validFrom, REVIEW_DAYS) },
		...{ meetingsPerYear, minutes, points: [...points], caseDays, majority, words }
	};
}

/** Whether it is time to look whether they still hold (§ 11). */
export function isReviewDue({ reviewOn }: Pick<Procedure, 'reviewOn'>, today: string): boolean {
	return reviewOn !== '' && reviewOn <= today;
}
