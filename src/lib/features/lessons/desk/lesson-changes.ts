/** What an office types of a lesson, what is missing in it, and how it goes on its way: queued, so that it is written without a network too. */
import { newId } from '$lib/domain/id';
import { LIMITS } from '$lib/domain/limits';
import type { Lesson } from '$lib/domain/meeting/lesson';
import type { LessonFileProblem, NewLesson } from '$lib/domain/meeting/lesson-file';
import { changesBetween } from '$lib/domain/record-changes';
import { enqueue } from '$lib/local/outbox/enqueue';

export type Typed = Pick<Lesson, 'title' | 'happened' | 'learnt' | 'forWhom'>;
export type LessonProblems = Partial<Record<keyof Typed, string>>;

export const NOTHING_TYPED: Typed = { title: '', happened: '', learnt: '', forWhom: '' };
export const typedOf = ({ title, happened, learnt, forWhom }: Typed): Typed => ({
	...{ title, happened, learnt, forWhom }
});
export const trimmed = (typed: Typed): Typed => ({
	title: typed.title.trim(),
	happened: typed.happened.trim(),
	learnt: typed.learnt.trim(),
	forWhom: typed.forWhom.trim()
});

const MISSING = {
	title: 'Bitte geben Sie eine Überschrift an.',
	happened: 'Bitte schreiben Sie in allgemeinen Worten, was war.',
	learnt: 'Bitte schreiben Sie, was gelernt wurde.'
} as const;
const UNDECIDED =
	'Hier ist noch etwas markiert, woran jemand zu erkennen sein könnte. Bitte ersetzen Sie es, oder sagen Sie, warum es stehen bleibt.';

/** `undecided`: the fields in which a mark waits for a word. */
export function lessonProblems(typed: Typed, undecided: readonly (keyof Typed)[]): LessonProblems {
	const problems: LessonProblems = {};
	const { title, happened, learnt, forWhom } = trimmed(typed);
	if (title === '') problems.title = MISSING.title;
	if (happened === '') problems.happened = MISSING.happened;
	if (learnt === '') problems.learnt = MISSING.learnt;
	for (const [field, text] of [
		['title', title],
		['forWhom', forWhom]
	] as const)
		if (text.length > LIMITS.line) problems[field] = `Bitte höchstens ${LIMITS.line} Zeichen.`;
	for (const [field, text] of [
		['happened', happened],
		['learnt', learnt]
	] as const)
		if (text.length > LIMITS.paragraph) problems[field] = `Bitte höchstens ${LIMITS.paragraph} Zeichen.`;
	for (const field of undecided) problems[field] ??= UNDECIDED;
	return problems;
}

/** Throws a CodedError when the phone cannot keep it. */
export async function addLesson(fields: NewLesson, id = newId()): Promise<void> {
	await enqueue({ id: newId(), kind: 'record.create', body: { id, table: 'lessons', fields } });
}

/** What is as it was changes nothing. Throws like `addLesson`. */
export async function saveLesson(
	row: Lesson,
	to: Partial<Typed & Pick<Lesson, 'publication'>>
): Promise<void> {
	const changes = changesBetween(row, to);
	if (Object.keys(changes).length === 0) return;
	await enqueue({ id: newId(), kind: 'record.save', body: { id: row.id, table: 'lessons', changes } });
}

/** Why a file is not taken, and what to do. */
export const FILE_PROBLEMS: Readonly<Record<LessonFileProblem, string>> = {
	empty: 'Die Datei ist leer. Bitte lassen Sie sich sie noch einmal schicken.',
	too_large: 'Die Datei ist größer als 1 MB. So viel kommt aus keinem Netzwerk; es ist wohl eine andere.',
	not_json:
		'Das ist keine solche Datei. Sie endet auf „.json“ und kommt aus „Aus Fällen lernen“ eines anderen Netzwerks.',
	other_format: 'Diese Datei kommt nicht aus „Aus Fällen lernen“.',
	unfit:
		'In der Datei steht etwas, das nicht hineingehört, oder sie kommt aus einer neueren Fassung der App. Es wurde nichts übernommen.'
};
