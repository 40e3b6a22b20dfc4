/** A new version of rules of procedure while somebody types it: texts in the form, a version or what is missing. Pure. */
import type { Agenda } from '../../domain/meeting/agenda';
import { type Majority, type Procedure, procedure } from '../../domain/meeting/procedure';

export interface TypedRules {
	validFrom: string;
	meetingsPerYear: string;
	minutes: string;
	caseDays: string;
	majority: Majority;
	reviewOn: string;
	words: string;
	points: Agenda;
}
type Version = Omit<Procedure, 'id' | 'updated' | 'circle'>;
export type RulesProblems = Partial<Record<keyof TypedRules, string>>;

export function typedRules({ meetingsPerYear, minutes, caseDays, ...rest }: Version): TypedRules {
	const { validFrom, majority, reviewOn, words, points } = rest;
	return {
		...{ validFrom, majority, reviewOn, words, points },
		...{ meetingsPerYear: `${meetingsPerYear}`, minutes: `${minutes}`, caseDays: `${caseDays}` }
	};
}

const SENTENCES: Readonly<Record<string, string>> = {
	validFrom: 'Ab welchem Tag gilt diese Fassung?',
	meetingsPerYear: 'Wie viele Treffen im Jahr? Eine Zahl von 1 bis 52.',
	minutes: 'Wie viele Minuten dauert ein Treffen? Eine Zahl von 15 bis 1440.',
	caseDays: 'Wie viele Tage vorher? Eine Zahl von 0 bis 365.',
	reviewOn: 'Bitte geben Sie einen Tag an, oder lassen Sie das Feld leer.',
	words: 'Das ist zu lang. Bitte kürzen Sie den Text.',
	points: 'Jeder Punkt braucht einen Namen und eine Zahl von Minuten, höchstens 40 Punkte.'
};

/** The version as it would be stored, or a sentence for each field that does not fit. `held` is the day from which the one before it holds. */
export function readRules(
	typed: TypedRules,
	version: number,
	held: string
): { fields: Version } | { problems: RulesProblems } {
	const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : NaN);
	const fields: Version = {
		...{ version, validFrom: typed.validFrom, majority: typed.majority, reviewOn: typed.reviewOn },
		...{ words: typed.words.trim(), points: typed.points },
		...{ meetingsPerYear: number(typed.meetingsPerYear), minutes: number(typed.minutes) },
		caseDays: number(typed.caseDays)
	};
	const problems: Record<string, string> = {};
	for (const [field, schema] of Object.entries(procedure.shape))
		if (field in fields && !schema.safeParse(fields[field as keyof Version]).success)
			problems[field] = SENTENCES[field] ?? '';
	if (typed.points.some(({ title }) => title.trim() === '')) problems.points ??= SENTENCES.points ?? '';
	if (held !== '' && typed.validFrom !== '' && typed.validFrom < held)
		problems.validFrom ??= 'Das liegt vor dem Beginn der Fassung, die jetzt gilt.';
	if (typed.reviewOn !== '' && typed.reviewOn <= typed.validFrom)
		problems.reviewOn ??= 'Überprüft wird, nachdem die Fassung eine Weile gegolten hat.';
	return Object.keys(problems).length > 0 ? { problems } : { fields };
}
