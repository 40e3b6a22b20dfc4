/** Lessons as they are read: those of the network by title, with the words searched for. Pure. */
import type { Lesson } from '$lib/domain/meeting/lesson';

export function shownLessons(lessons: readonly Lesson[], typed: string): Lesson[] {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	return lessons
		.filter(({ publication }) => publication === 'published')
		.filter(({ title, happened, learnt, forWhom, source }) => {
			const text = [title, happened, learnt, forWhom, source].join(' ').toLowerCase();
			return words.every((word) => text.includes(word));
		})
		.toSorted((one, other) => one.title.localeCompare(other.title, 'de') || one.id.localeCompare(other.id));
}
