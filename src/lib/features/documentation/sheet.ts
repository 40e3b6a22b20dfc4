/**
 * The documentation of a consultation (DOMAIN.md C6): facts, hypotheses and assessment apart from each other, agreed
 * steps, dissent, everybody by function. It belongs to the organisation that asked; nothing here knows a way to the
 * server. Lenient about length and form: whatever was typed comes back from a draft and goes into the PDF.
 */
import * as z from 'zod/mini';
import { newId } from '$lib/domain/id';
import { channel, estimate } from '$lib/domain/vocabulary';

const orEmpty = <T extends z.core.$ZodType>(schema: T) => z.union([schema, z.literal('')]);

const agreedStep = z.object({
	/** Keeps a row's fields with their row while others come and go. */
	id: z.string(),
	what: z.string(),
	who: z.string(),
	until: z.string()
});
export type AgreedStep = z.infer<typeof agreedStep>;

const sheet = z.object({
	/** Days are 'YYYY-MM-DD' or empty. */
	date: z.string(),
	legalBasis: z.string(),
	channel: orEmpty(channel),
	participants: z.string(),
	occasion: z.string(),
	observed: z.string(),
	reported: z.string(),
	hypotheses: z.string(),
	estimate: orEmpty(estimate),
	assessment: z.string(),
	steps: z.array(agreedStep),
	dissent: z.string(),
	review: z.string(),
	reviewNote: z.string()
});
export type Sheet = z.infer<typeof sheet>;

export function emptyStep(): AgreedStep {
	return { id: newId(), what: '', who: '', until: '' };
}

/** A sheet as the page offers it: of today, with one row for a step. */
export function emptySheet(today: string): Sheet {
	return {
		date: today,
		legalBasis: '',
		channel: '',
		participants: '',
		occasion: '',
		observed: '',
		reported: '',
		hypotheses: '',
		estimate: '',
		assessment: '',
		steps: [emptyStep()],
		dissent: '',
		review: '',
		reviewNote: ''
	};
}

/** A draft from the phone's storage; undefined when there is none, or one in another form. */
export function readSheet(stored: unknown): Sheet | undefined {
	const parsed = sheet.safeParse(stored);
	return parsed.success ? parsed.data : undefined;
}

/** The rows that say something, in their order. */
export function writtenSteps({ steps }: Pick<Sheet, 'steps'>): AgreedStep[] {
	return steps.filter(({ what, who, until }) => [what, who, until].some(isWritten));
}

/** Whether nothing was entered that would be missed; the day alone was only preset. */
export function isEmpty(entered: Sheet): boolean {
	const texts = Object.entries(entered).filter(([name]) => name !== 'date');
	return (
		writtenSteps(entered).length === 0 &&
		!texts.some(([, value]) => typeof value === 'string' && isWritten(value))
	);
}

export interface SheetProblems {
	/** The only thing that keeps a sheet from being saved. */
	empty?: string;
	date?: string;
	review?: string;
	/** By the row's id. */
	steps: Readonly<Record<string, string>>;
}

/** What to look at again: days that cannot be meant. `today` is the day in Berlin. */
export function problemsOf(entered: Sheet, today: string): SheetProblems {
	const { date, review, steps } = entered;
	const problems: SheetProblems = { steps: {} };
	if (isEmpty(entered))
		problems.empty = 'Das Blatt ist noch leer. Ein Feld genügt, alles andere ist freiwillig.';
	if (date > today) problems.date = 'Bitte prüfen: Dieser Tag liegt noch vor Ihnen.';
	const isBefore = (day: string) => day !== '' && date !== '' && day < date;
	if (isBefore(review)) problems.review = 'Bitte prüfen: Dieser Tag liegt vor der Beratung.';
	problems.steps = Object.fromEntries(
		steps
			.filter(({ until }) => isBefore(until))
			.map(({ id }) => [id, 'Bitte prüfen: Dieser Tag liegt vor der Beratung.'])
	);
	return problems;
}

function isWritten(text: string): boolean {
	return text.trim() !== '';
}
