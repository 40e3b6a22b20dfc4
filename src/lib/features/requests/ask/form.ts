// What the asker has entered so far: the draft as it is kept on the phone, and what is still missing in it.
import * as z from 'zod/mini';
import { recordId, newId } from '$lib/domain/id';
import { LIMITS } from '$lib/domain/limits';
import { newReceiptCode } from '$lib/domain/receipt';
import { ageGroup, channel, concern, estimate, profession, urgency } from '$lib/domain/vocabulary';
import { email, phone } from '$lib/domain/fields';

const orEmpty = <T extends z.core.$ZodType>(schema: T) => z.union([schema, z.literal('')]);

/** The free pool as a choice beside the experts' ids. */
export const POOL = 'pool';

const askForm = z.object({
	/** Made when the draft begins: whatever is tried twice stays one request with one receipt. */
	id: recordId,
	code: z.string(),
	acute: z.enum(['', 'no']),
	profession: orEmpty(profession),
	/** Code of the legal basis; empty means: as proposed. */
	legalBasis: z.string(),
	ags: z.string(),
	/** An expert's id, `POOL`, or empty while nothing is chosen. */
	expert: z.string(),
	ageGroup: orEmpty(ageGroup),
	concerns: z.array(concern),
	urgency: orEmpty(urgency),
	children: z.string(),
	estimate: orEmpty(estimate),
	done: z.string(),
	question: z.string(),
	channel: orEmpty(channel),
	phone: z.string(),
	email: z.string(),
	time: z.string(),
	voicemail: z.boolean()
});
export type AskForm = z.infer<typeof askForm>;
export type AskField = keyof AskForm;

export function emptyForm(): AskForm {
	return {
		id: newId(),
		code: newReceiptCode(),
		acute: '',
		profession: '',
		legalBasis: '',
		ags: '',
		expert: '',
		ageGroup: '',
		concerns: [],
		urgency: '',
		children: '',
		estimate: '',
		done: '',
		question: '',
		channel: '',
		phone: '',
		email: '',
		time: '',
		voicemail: false
	};
}

/** A draft from the phone's storage; undefined when an older or newer app wrote it in another form. */
export function readDraft(stored: unknown): AskForm | undefined {
	const parsed = askForm.safeParse(stored);
	return parsed.success ? parsed.data : undefined;
}

/** Whether anything was entered that would be missed. What is preset from "my place" does not count. */
export function isWorthKeeping(form: AskForm): boolean {
	const { question, done, concerns, ageGroup, phone, email, acute } = form;
	return [question, done, ageGroup, phone, email, acute].some((entry) => entry !== '') || concerns.length > 0;
}

/** What is missing or wrong, by field and in the order of the page. */
export function problemsOf(form: AskForm): Partial<Record<AskField, string>> {
	const problems: Partial<Record<AskField, string>> = {};
	const need = (field: AskField, fine: boolean, sentence: string) => {
		if (!fine) problems[field] = sentence;
	};
	need('acute', form.acute !== '', 'Bitte beantworten Sie zuerst diese Frage.');
	need('profession', form.profession !== '', 'Bitte wählen Sie Ihren Beruf.');
	need('ags', form.ags !== '', 'Bitte wählen Sie einen Ort aus der Liste.');
	need('expert', form.expert !== '', 'Bitte wählen Sie, wer Ihre Anfrage bekommt.');
	need('ageGroup', form.ageGroup !== '', 'Bitte wählen Sie eine Altersgruppe.');
	need('concerns', form.concerns.length > 0, 'Bitte wählen Sie mindestens eine Sorge. „Noch unklar“ genügt.');
	need('urgency', form.urgency !== '', 'Bitte wählen Sie, bis wann Sie Rat brauchen.');
	need('children', /^([1-9]|1\d|20)?$/.test(form.children.trim()), 'Bitte eine Zahl von 1 bis 20.');
	need('done', form.done.length <= LIMITS.question, tooLong(form.done));
	need('question', form.question.trim() !== '', 'Bitte schreiben Sie Ihre Frage, ein Satz genügt.');
	if (form.question.length > LIMITS.question) problems.question = tooLong(form.question);
	need('channel', form.channel !== '', 'Bitte wählen Sie, wie die Fachkraft Sie erreicht.');
	return { ...problems, ...contactProblems(form) };
}

/** By mail an address is needed, for everything else a number. */
export function needsEmail(form: Pick<AskForm, 'channel'>): boolean {
	return form.channel === 'email';
}

function contactProblems(form: AskForm): Partial<Record<AskField, string>> {
	const problems: Partial<Record<AskField, string>> = {};
	if (form.channel === '') return problems;
	if (needsEmail(form)) {
		if (form.email.trim() === '' || !email.safeParse(form.email.trim()).success)
			problems.email = 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@praxis.de.';
	} else if (form.phone.trim() === '' || !phone.safeParse(form.phone.trim()).success) {
		problems.phone = 'Bitte geben Sie eine Telefonnummer an, nur Ziffern, Leerzeichen und / oder -.';
	}
	if (form.time.length > LIMITS.line) problems.time = 'Bitte kürzer fassen.';
	return problems;
}

function tooLong(text: string): string {
	return `Der Text ist um ${text.length - LIMITS.question} Zeichen zu lang. Bitte kürzen Sie ihn, sonst kann er nicht gesendet werden.`;
}
