// What is missing or wrong in the form, in the asker's words: six answers are required, everything else is voluntary.
import { isCallable } from '$lib/domain/callable';
import { email, phone } from '$lib/domain/fields';
import { LIMITS } from '$lib/domain/limits';
import { needsEmail, type AskField, type AskForm } from '$lib/consultation/draft/ask-form';

type Rule = readonly [field: AskField, fine: (form: AskForm) => boolean, sentence: string];

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
		(form) => needsEmail(form) || (isFilled(form.phone, phone) && isCallable(form.phone)),
		'Bitte geben Sie eine Telefonnummer mit Vorwahl an, unter der man Sie zurückrufen kann.'
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
