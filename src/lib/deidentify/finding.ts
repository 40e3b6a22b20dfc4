/**
 * What the check says about a text: where, what kind, how binding, and what to write instead. Offsets are UTF-16 units, as
 * a text area counts them. What identifies by its form must be resolved; names, facilities and places are hints, because
 * no rule knows them all and some words only look like one.
 */
export const MUST_KINDS = [
	'email',
	'iban',
	'taxId',
	'healthInsurance',
	'pensionInsurance',
	'fileNumber',
	'plate',
	'birthDate',
	'date',
	'phone',
	'street',
	'postalPlace'
] as const;
export const HINT_KINDS = ['name', 'facility', 'place'] as const;

export type IdentifierKind = (typeof MUST_KINDS)[number];
export type HintKind = (typeof HINT_KINDS)[number];
export type FindingKind = IdentifierKind | HintKind;
export type FindingLevel = 'must' | 'hint';

export interface Finding {
	start: number;
	end: number;
	kind: FindingKind;
	level: FindingLevel;
	/** What to write instead, e.g. "5 Jahre", "Kind A" or "[Telefonnummer entfernt]". */
	suggestion: string;
	/** Of a name: whom it can mean (names/people.ts). */
	who?: Mention;
	/** A hint that nobody may pass over: a first name beside a surname. */
	mustDecide?: boolean;
}

/** A name as it stands there; in small letters, without the genitive. */
export interface Mention {
	first: string;
	surname: string;
	/** What is said of her beside the name: "Oma", "Frau"; empty where nothing is. */
	role: string;
	/** The role stands right before the name, and stays. */
	behind: boolean;
	/** The name explains a role in brackets: what to write before the letter. */
	bracket: string;
	/** She is said to be a child. */
	child: boolean;
	genitive: boolean;
}

/** Whether a text may not be sent before somebody has decided about it. */
export function isBinding({ level, mustDecide }: Finding): boolean {
	return level === 'must' || mustDecide === true;
}

/** `text` with all the suggestions; `findings` without overlaps. */
export function replaceAll(text: string, findings: readonly Finding[]): string {
	return [...findings].sort((a, b) => b.start - a.start).reduce(replaceFinding, text);
}

/** `text` with the suggestion in the place of the finding. */
export function replaceFinding(text: string, finding: Finding): string {
	return text.slice(0, finding.start) + finding.suggestion + text.slice(finding.end);
}

/** `found` by position and without overlaps: where two overlap, the one that comes first in `found` keeps its place. */
export function withoutOverlaps<Found extends { start: number; end: number }>(
	found: readonly Found[]
): Found[] {
	const kept: Found[] = [];
	for (const finding of found)
		if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
	return kept.sort((a, b) => a.start - b.start);
}
