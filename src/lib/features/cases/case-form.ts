// What somebody has typed of a case so far: the draft as it is kept on the phone, what is missing in it, and the content that is sealed.
// What each kind asks for is § 7 of the rules of procedure.
import * as z from 'zod/mini';
import { newId, optionalRecordId, recordId } from '$lib/domain/id';
import { LIMITS } from '$lib/domain/limits';
import { CASE_KINDS, isRunning, LONGEST } from '$lib/domain/meeting/case';
import { COURT, LAW_ENFORCEMENT, type CaseContent } from '$lib/domain/meeting/case-content';
import type { LeavingFacts } from '$lib/domain/meeting/case-leaving';
import { decision } from '$lib/deidentify/decisions';

const orEmpty = <const V extends readonly string[]>(values: V) => z.union([z.enum(values), z.literal('')]);

const caseForm = z.object({
	/** Made when the draft begins: whatever is tried twice stays one case. */
	id: recordId,
	meeting: recordId,
	/** In whose name the office enters it. */
	seat: optionalRecordId,
	kind: orEmpty(CASE_KINDS),
	question: z.string(),
	minutes: z.string(),
	lawEnforcement: orEmpty(LAW_ENFORCEMENT),
	court: orEmpty(COURT),
	familyAgrees: z.boolean(),
	method: z.string(),
	informed: z.boolean(),
	consent: z.boolean(),
	altered: z.string(),
	/** Of an altered case: that nobody is recognised can be ruled out. */
	sure: orEmpty(['yes', 'unsure']),
	interest: z.boolean(),
	/** What the check of the texts found and the writer left as it is; stays on the phone. */
	decisions: z._default(z.array(decision), [])
});
export type CaseForm = z.infer<typeof caseForm>;
export type CaseField = keyof CaseForm;
/** Free words, each checked for what gives somebody away. */
export type CheckedField = 'question' | 'altered' | 'method';

/** Nothing is preset: each answer is hers. */
export function emptyCase(meeting: string): CaseForm {
	return {
		...{ id: newId(), meeting, seat: '', kind: '', question: '', minutes: '', lawEnforcement: '', court: '' },
		...{ familyAgrees: false, method: '', informed: false, consent: false, altered: '', sure: '' },
		...{ interest: false, decisions: [] }
	};
}

/** A draft from the phone's storage; undefined when it is none that this app can read, or of another meeting. */
export function readCase(stored: unknown, meeting: string): CaseForm | undefined {
	const parsed = caseForm.safeParse(stored);
	return parsed.success && parsed.data.meeting === meeting ? parsed.data : undefined;
}

/** Whether anything was entered that would be missed. */
export function isWorthKeeping({ kind, question, altered, method, minutes }: CaseForm): boolean {
	return [kind, question, altered, method, minutes].some((entry) => entry !== '');
}

/** The free words that are sent with a case of this kind. */
export function textsOf({ kind, question, altered, method }: CaseForm): Record<CheckedField, string> {
	return { question, altered: kind === 'altered' ? altered : '', method };
}

type Rule = readonly [field: CaseField, fine: (form: CaseForm) => boolean, sentence: string];

const runs = ({ kind }: CaseForm) => kind !== '' && isRunning(kind);
const isShort = (text: string) => text.length <= LIMITS.question;
/** In the order of the page. */
const RULES: readonly Rule[] = [
	['kind', ({ kind }) => kind !== '', 'Bitte wählen Sie, was für ein Fall es ist.'],
	['question', ({ question }) => question.trim() !== '', 'Bitte schreiben Sie Ihre Frage, ein Satz genügt.'],
	['question', ({ question }) => isShort(question), 'Bitte fassen Sie die Frage kürzer.'],
	[
		'altered',
		({ kind, altered }) => kind !== 'altered' || altered.trim() !== '',
		'Bitte schreiben Sie, was Sie verändert haben, zum Beispiel Alter, Ort oder Geschlecht.'
	],
	['altered', ({ altered }) => isShort(altered), 'Bitte fassen Sie das kürzer.'],
	[
		'sure',
		({ kind, sure }) => kind !== 'altered' || sure === 'yes',
		'In das Treffen geht nur, woran niemand die Familie erkennt. Sind Sie unsicher, fragen Sie in einer Einzelberatung.'
	],
	[
		'consent',
		({ kind, consent }) => kind !== 'consented' || consent,
		'Ohne Einverständnis der Familie ist es eine andere Art von Fall. Bitte bestätigen Sie es, oder wählen Sie oben neu.'
	],
	[
		'interest',
		(form) => !runs(form) || form.interest,
		'Ein laufender Fall kommt nur ins Treffen, wenn das im Sinne der Familie ist. Bitte bestätigen Sie es.'
	],
	[
		'minutes',
		(form) => minutesOf(form) !== undefined,
		'Bitte geben Sie die Dauer in ganzen Minuten an, höchstens 120.'
	],
	[
		'minutes',
		(form) => form.kind === '' || (minutesOf(form) ?? 0) <= LONGEST[form.kind],
		'Für eine kurze Frage sind höchstens zehn Minuten vorgesehen.'
	],
	[
		'lawEnforcement',
		({ lawEnforcement }) => lawEnforcement !== '',
		'Bitte sagen Sie, ob die Polizei dabei sein soll.'
	],
	[
		'court',
		(form) => !runs(form) || form.court !== '',
		'Bitte sagen Sie, ob das Familiengericht dabei sein soll.'
	],
	['method', ({ method }) => isShort(method), 'Bitte fassen Sie den Vorschlag kürzer.'],
	[
		'informed',
		({ informed }) => informed,
		'Bitte bestätigen Sie, dass beteiligte Mitglieder Bescheid wissen, oder dass niemand beteiligt ist.'
	]
];

/** What is missing or wrong, by field and in the order of the page; of a field its first. */
export function problemsOf(form: CaseForm): Partial<Record<CaseField, string>> {
	const problems: Partial<Record<CaseField, string>> = {};
	for (const [field, fine, sentence] of RULES)
		if (problems[field] === undefined && !fine(form)) problems[field] = sentence;
	return problems;
}

/** The duration as a number; undefined for what is none. */
export function minutesOf({ minutes }: Pick<CaseForm, 'minutes'>): number | undefined {
	const text = minutes.trim();
	return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120 ? Number(text) : undefined;
}

/** For whom it has to be said who leaves; undefined until kind and answer are there. */
export function leavingFacts({
	kind,
	lawEnforcement,
	court,
	familyAgrees
}: CaseForm): LeavingFacts | undefined {
	if (kind === '' || lawEnforcement === '') return undefined;
	return { kind, lawEnforcement, ...(isRunning(kind) && { court: court || 'no', familyAgrees }) };
}

/** What is sealed: of each kind what it asks for, and nothing that was typed for another. Throws a RangeError where something is missing. */
export function contentOf(form: CaseForm, writtenAt: Date): CaseContent {
	const { kind, lawEnforcement, court } = form;
	if (kind === '' || lawEnforcement === '' || Object.keys(problemsOf(form)).length > 0)
		throw new RangeError('the form is not complete');
	return {
		...{ format: 1, meeting: form.meeting, kind, question: form.question.trim(), lawEnforcement },
		...{ method: form.method.trim(), informed: true, writtenAt: writtenAt.toISOString() },
		...(isRunning(kind) && court !== '' && { court, interest: true as const }),
		...(kind === 'consented' && { familyAgrees: form.familyAgrees, consent: true as const }),
		...(kind === 'altered' && { altered: form.altered.trim() })
	};
}
