import { expect, it } from 'vitest';
import type { Lesson } from '$lib/domain/meeting/lesson';
import { rowOf } from '$tests/support/one-of-each';
import { shownLessons } from './shown';

const lesson = (title: string, changes: Partial<Lesson> = {}): Lesson => ({
	...(rowOf('lessons', title.toLowerCase().padEnd(15, '0')) as Lesson),
	...{ title, happened: 'Übergabe', learnt: 'Früher anrufen', forWhom: 'Kitas', publication: 'published' },
	...changes
});
const titles = (typed: string, all: Lesson[]) => shownLessons(all, typed).map(({ title }) => title);

it('stand by title, without drafts, and are found by every word', () => {
	const all = [lesson('B', { forWhom: 'ASD' }), lesson('A'), lesson('C', { publication: 'draft' })];
	expect(titles('', all)).toEqual(['A', 'B']);
	expect(titles('  kitas früher ', all)).toEqual(['A']);
	expect(titles('kitas asd', all)).toEqual([]);
});
