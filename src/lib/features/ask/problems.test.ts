import { describe, expect, it } from 'vitest';
import { LIMITS } from '$lib/domain/limits';
import { CHANNELS } from '$lib/domain/vocabulary';
import { emptyForm, type AskField, type AskForm } from '$lib/consultation/draft/ask-form';
import { completeForm } from '$tests/support/ask-form';
import { problemsOf, REQUIRED } from './problems';

describe('what is still missing', () => {
	it('is nothing in a complete form', () => expect(problemsOf(completeForm())).toEqual({}));

	it('are six answers beside the acute question, in the order of the page', () => {
		const [acute, ...required] = Object.keys(problemsOf(emptyForm()));
		expect(acute).toBe('acute');
		expect(required).toEqual(['profession', 'ags', 'expert', 'urgency', 'question', 'phone']);
		expect(required).toEqual(REQUIRED.map(([field]) => field));
	});

	it('stays six whatever way of contact is chosen', () => {
		for (const channel of CHANNELS)
			expect(Object.keys(problemsOf({ ...emptyForm(), channel }))).toHaveLength(1 + 6);
	});

	it('is never what is voluntary', () => {
		const voluntary = { ageGroup: '', concerns: [], estimate: '', children: '', done: '' } as const;
		const { talkedWith, time, place, language } = emptyForm();
		const bare = completeForm({ ...voluntary, concerns: [], talkedWith, time, place, language });
		expect(problemsOf(bare)).toEqual({});
	});

	it.each<[Partial<AskForm>, AskField | undefined]>([
		[{ question: '  \n ' }, 'question'],
		[{ question: 'x'.repeat(LIMITS.question) }, undefined],
		[{ question: 'x'.repeat(LIMITS.question + 1) }, 'question'],
		[{ done: 'x'.repeat(LIMITS.question + 1) }, 'done'],
		[{ children: '2' }, undefined],
		[{ children: '0' }, 'children'],
		[{ children: 'zwei' }, 'children'],
		[{ phone: '' }, 'phone'],
		[{ phone: 'ruf mich an' }, 'phone'],
		[{ channel: 'email', phone: '', email: 'praxis@example.org' }, undefined],
		[{ channel: 'email', email: 'praxis' }, 'email'],
		[{ channel: 'inPerson', phone: '' }, 'phone'],
		[{ channel: 'video' }, undefined],
		[{ time: 'x'.repeat(LIMITS.line + 1) }, 'time'],
		[{ place: 'x'.repeat(LIMITS.line + 1) }, 'place']
	])('%j → %s', (changes, field) => {
		expect(Object.keys(problemsOf(completeForm(changes)))).toEqual(field ? [field] : []);
	});
});
