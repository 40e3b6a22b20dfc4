/**
 * Lessons as a file that one network hands to another. Guarantees: what is read is JSON of exactly this form and nothing else, of limited
 * size and number, as text that is never run; what does not fit refuses the whole file, so that nobody takes half of it for all. Nothing of
 * the writing network goes along but its name and its own published lessons. What comes in is a draft: an office reads before it publishes. Pure.
 */
import * as z from 'zod/mini';
import { line, paragraph } from '../fields';
import { recordId } from '../id';
import type { Lesson } from './lesson';

export const LESSON_FILE = { bytes: 1024 * 1024, lessons: 200 } as const;
const FORMAT = 'schutznetz-lernen';

const filled = (text: typeof line) => text.check(z.refine((typed) => typed.trim() !== ''));
const sharedLesson = z.strictObject({
	id: recordId,
	title: filled(line),
	happened: filled(paragraph),
	learnt: filled(paragraph),
	forWhom: line
});
const lessonFile = z.strictObject({
	format: z.literal(FORMAT),
	version: z.literal(1),
	network: filled(line),
	lessons: z.array(sharedLesson).check(z.minLength(1), z.maxLength(LESSON_FILE.lessons))
});
export type LessonFile = z.infer<typeof lessonFile>;

/** What a network shares: its own, published ones. */
export function writeLessonFile(network: string, lessons: readonly Lesson[]): string {
	const own = lessons
		.filter(({ publication, source }) => publication === 'published' && source === '')
		.slice(0, LESSON_FILE.lessons)
		.map(({ id, title, happened, learnt, forWhom }) => ({ id, title, happened, learnt, forWhom }));
	return `${JSON.stringify({ format: FORMAT, version: 1, network, lessons: own }, null, '\t')}\n`;
}

export type LessonFileProblem = 'empty' | 'too_large' | 'not_json' | 'other_format' | 'unfit';

/** The file, or why it is none. */
export function readLessonFile(bytes: Uint8Array): LessonFile | LessonFileProblem {
	if (bytes.byteLength === 0) return 'empty';
	if (bytes.byteLength > LESSON_FILE.bytes) return 'too_large';
	let read: unknown;
	try {
		read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return 'not_json';
	}
	if (typeof read !== 'object' || read === null || (read as { format?: unknown }).format !== FORMAT)
		return 'other_format';
	const parsed = lessonFile.safeParse(read);
	if (!parsed.success) return 'unfit';
	const ids = new Set(parsed.data.lessons.map(({ id }) => id));
	return ids.size === parsed.data.lessons.length ? parsed.data : 'unfit';
}

export type NewLesson = Omit<Lesson, 'id' | 'updated'>;

/** What of a file is new to the network `region`, as drafts; what it has already, also withdrawn, does not come twice. */
export function lessonsToAdd(
	{ network, lessons }: LessonFile,
	region: string,
	there: readonly Pick<Lesson, 'id' | 'region' | 'origin'>[]
): NewLesson[] {
	const known = new Set(
		there.filter((one) => one.region === region).flatMap(({ id, origin }) => [id, origin])
	);
	return lessons
		.filter(({ id }) => !known.has(id))
		.map(({ id, ...said }) => ({ ...said, region, publication: 'draft', source: network, origin: id }));
}
