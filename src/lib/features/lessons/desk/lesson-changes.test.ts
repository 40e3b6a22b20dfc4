import { expect, it } from 'vitest';
import { lessonProblems, NOTHING_TYPED, trimmed } from './lesson-changes';

const TYPED = { title: ' A ', happened: 'B\n', learnt: 'C', forWhom: '' };

it('a lesson needs a title, what was and what was learnt; for whom may be open', () => {
	expect(lessonProblems(TYPED, [])).toEqual({});
	expect(Object.keys(lessonProblems(NOTHING_TYPED, []))).toEqual(['title', 'happened', 'learnt']);
	expect(trimmed(TYPED)).toEqual({ title: 'A', happened: 'B', learnt: 'C', forWhom: '' });
});

it('§ 7, kind 4: is not saved while something in it is marked by which somebody could be recognised', () => {
	expect(lessonProblems(TYPED, ['happened']).happened).toContain('markiert');
	expect(lessonProblems({ ...TYPED, happened: '' }, ['happened']).happened).toContain('was war');
});

it('is not longer than the database takes', () => {
	expect(lessonProblems({ ...TYPED, title: 'x'.repeat(201) }, []).title).toContain('200');
	expect(lessonProblems({ ...TYPED, learnt: 'x'.repeat(5001) }, []).learnt).toContain('5000');
});
