import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { loadDraft, saveDraft } from '$lib/local/drafts/drafts';
import { contentOf } from './compose';
import { AGAIN, DRAFT } from './draft-keys';
import { emptyForm, readDraft, type AskForm } from './ask-form';
import { formOf, startAgain } from './start-again';

const FORM: AskForm = {
	...emptyForm(),
	acute: 'no',
	profession: 'midwife',
	ags: '01053100',
	expert: 'expertanna00000',
	legalBasis: 'kkg4',
	ageGroup: 'under1',
	concerns: ['neglect'],
	urgency: 'today',
	children: '2',
	estimate: 'yellow',
	done: 'Zwei Besuche',
	talkedWith: ['parents'],
	question: 'Wie spreche ich es an?',
	channel: 'inPerson',
	phone: '040 66969 123',
	time: 'vormittags',
	voicemail: true,
	place: 'in der Praxis',
	language: 'tr'
};
const ROUTING = { urgency: 'today', legalBasis: 'kkg4' } as const;
const content = { ...contentOf(FORM), replyTo: [] };

describe('sending an earlier request once more', () => {
	it('takes every answer over, to nobody yet, as a new request', () => {
		const again = formOf(content, ROUTING);
		const { id, code, acute, ags, expert, ...answers } = FORM;
		expect(again).toMatchObject(answers);
		expect([again.acute, again.ags, again.expert]).toEqual(['', '', '']);
		expect([acute, ags, expert]).not.toContain('');
		expect(again.id).not.toBe(id);
		expect(again.code).not.toBe(code);
	});

	it('does not write over a draft that is begun', async () => {
		await saveDraft(DRAFT, { ...emptyForm(), question: 'Etwas anderes' });
		await startAgain(content, ROUTING);
		expect(readDraft(await loadDraft(DRAFT))?.question).toBe('Etwas anderes');
		expect(readDraft(await loadDraft(AGAIN))?.question).toBe(FORM.question);
	});
});
