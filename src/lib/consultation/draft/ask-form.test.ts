import { describe, expect, it } from 'vitest';
import { completeForm } from '$tests/support/ask-form';
import { emptyForm, isWorthKeeping, readDraft } from './ask-form';

describe('drafts', () => {
	it('come back as they were saved', () => {
		const form = completeForm();
		expect(readDraft(JSON.parse(JSON.stringify(form)))).toEqual(form);
	});

	it.each([undefined, null, 'x', {}, { ...completeForm(), concerns: ['unknown'] }])(
		'%j is no draft',
		(stored) => expect(readDraft(stored)).toBeUndefined()
	);

	it('of an earlier version keep what was typed', () => {
		const { talkedWith, place, language, decisions, at, savedAt, ...earlier } = completeForm();
		expect(readDraft({ ...earlier, channel: '' })).toEqual({
			...completeForm({ talkedWith, place, language, decisions, at, savedAt }),
			id: earlier.id,
			code: earlier.code
		});
	});

	it('are kept only when somebody has entered something', () => {
		expect(isWorthKeeping({ ...emptyForm(), profession: 'midwife', ags: '01053129' })).toBe(false);
		expect(isWorthKeeping({ ...emptyForm(), question: 'a' })).toBe(true);
	});
});
