// What the asker has entered so far: the draft as it is kept on the phone, and what is still missing in it.
import * as z from 'zod/mini';
import { recordId, newId } from '$lib/domain/id';
import { LIMITS } from '$lib/domain/limits';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import {
	ageGroup,
	channel,
	concern,
	estimate,
	language,
	profession,
	talkedWith,
	urgency
} from '$lib/domain/vocabulary';
import { email, phone } from '$lib/domain/fields';
import { decision } from '$lib/deidentify/field/decisions';

const orEmpty = <T extends z.core.$ZodType>(schema: T) => z.union([schema, z.literal('')]);

/** The free pool as a choice beside the experts' ids. */
export const POOL = 'pool';

/** Where the asker was: what a call, a lock or a crash interrupts goes on there. */
const position = z.object({ view: z.enum(['form', 'summary']), step: z.string(), offset: z.number() });
export type Position = z.infer<typeof position>;
export const BEGINNING: Position = { view: 'form', step: '', offset: 0 };

// Fields that came later have a default: an update must not cost a draft.
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
	talkedWith: z._default(z.array(talkedWith), []),
	question: z.string(),
	channel: z.catch(channel, 'phone'),
	phone: z.string(),
	email: z.string(),
	time: z.string(),
	voicemail: z.boolean(),
	place: z._default(z.string(), ''),
	language: z._default(orEmpty(language), ''),
	/** What the check of the text found and the asker left as it is; stays on the phone. */
	decisions: z._default(z.array(decision), []),
	at: z._default(position, BEGINNING),
	savedAt: z._default(z.string(), '')
});
export type AskForm = z.infer<typeof askForm>;
export type AskField = keyof AskForm;

/**
 * Nothing of content is preset. The channel is: nearly everybody is called back, the field for the number stands right
 * below and says so, and who wants it otherwise taps once. It is preset by nobody's profession, which tells little.
 */
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
		talkedWith: [],
		question: '',
		channel: 'phone',
		phone: '',
		email: '',
		time: '',
		voicemail: false,
		place: '',
		language: '',
		decisions: [],
		at: BEGINNING,
		savedAt: ''
	};
}

/** A draft from the phone's storage; undefined when it is none that this app can read. */
export function readDraft(stored: unknown): AskForm | undefined {
	const parsed = askForm.safeParse(stored);
	return parsed.success ? parsed.data : undefined;
}

/** Whether anything was entered that would be missed. What is preset from "my place" does not count. */
export function isWorthKeeping(form: AskForm): boolean {
	const { question, done, concerns, ageGroup, phone, email, acute } = form;
	return [question, done, ageGroup, phone, email, acute].some((entry) => entry !== '') || concerns.length > 0;
}

type Rule = readonly [field: AskField, fine: (form: AskForm) => boolean, sentence: string];

/** By mail an address is needed, for everything else a number. */
export function needsEmail(form: Pick<AskForm, 'channel'>): boolean {
	return form.channel === 'email';
}

const ACUTE: Rule = ['acute', ({ acute }) => acute !== '', 'Bitte beantworten Sie zuerst diese Frage.'];

/**
 * The six answers without which nobody can be asked or answer, in the order of the page. Everything else is voluntary
 * (and says so): who is in a hurry is not turned away by a form.
 */
export const REQUIRED: readonly Rule[] = [
	['profession', ({ profession }) => profession !== '', 'Bitte wählen Sie Ihren Beruf.'],
	['ags', ({ ags }) => ags !== '', 'Bitte wählen Sie einen Ort aus der Liste.'],
	['expert', ({ expert }) => expert !== '', 'Bitte wählen Sie, wer Ihre Anfrage bekommt.'],
	['urgency', ({ urgency }) => urgency !== '', 'Bitte wählen Sie, bis wann Sie Rat brauchen.'],
	['question', ({ question }) => question.trim() !== '', 'Bitte schreiben Sie Ihre Frage, ein Satz genügt.'],
	[
		'phone',
		(form) => needsEmail(form) || isFilled(form.phone, phone),
		'Bitte geben Sie eine Telefonnummer an, nur Ziffern, Leerzeichen und / oder -.'
	]
];
/** In place of the number. */
const MAIL: Rule = [
	'email',
	(form) => !needsEmail(form) || isFilled(form.email, email),
	'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@praxis.de.'
];

const VOLUNTARY: readonly Rule[] = [
	[
		'children',
		({ children }) => /^([1-9]|1\d|20)?$/.test(children.trim()),
		'Bitte eine Zahl von 1 bis 20 für die Kinder im Haushalt.'
	],
	['time', ({ time }) => time.length <= LIMITS.line, 'Bitte fassen Sie die Zeit kürzer.'],
	['place', ({ place }) => place.length <= LIMITS.line, 'Bitte fassen Sie den Treffpunkt kürzer.']
];

/** What is missing or wrong, by field and in the order of the page. */
export function problemsOf(form: AskForm): Partial<Record<AskField, string>> {
	const problems: Partial<Record<AskField, string>> = {};
	for (const [field, fine, sentence] of [ACUTE, ...REQUIRED, MAIL, ...VOLUNTARY])
		if (!fine(form)) problems[field] = sentence;
	for (const field of ['question', 'done'] as const)
		if (form[field].length > LIMITS.question) problems[field] = tooLong(form[field]);
	return problems;
}

function isFilled(text: string, schema: typeof phone | typeof email): boolean {
	return text.trim() !== '' && schema.safeParse(text.trim()).success;
}

function tooLong(text: string): string {
	return `Der Text ist um ${text.length - LIMITS.question} Zeichen zu lang. Bitte kürzen Sie ihn, sonst kann er nicht gesendet werden.`;
}
