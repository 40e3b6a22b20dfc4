import { describe, expect, it } from 'vitest';
import { LIMITS } from '$lib/domain/limits';
import { receiptHashOf, receiptLookupKey } from '$lib/domain/receipt';
import { openContent } from '../envelope';
import { composeRequest } from './compose';
import { emptyForm, isWorthKeeping, POOL, problemsOf, readDraft, type AskField, type AskForm } from './form';

const complete = (changes: Partial<AskForm> = {}): AskForm => ({
	...emptyForm(),
	acute: 'no',
	profession: 'midwife',
	ags: '01053129',
	expert: 'expertanna00000',
	ageGroup: 'under1',
	concerns: ['neglect'],
	urgency: 'within48h',
	question: 'Wie spreche ich es an?',
	channel: 'phone',
	phone: '040 66969 123',
	...changes
});
const TO = {
	youthOffice: 'youthoffice0000',
	legalBasis: 'kkg4',
	name: 'Anna Beispiel',
	phone: '040 66969 300'
};

describe('what is still missing', () => {
	it('is nothing in a complete form', () => expect(problemsOf(complete())).toEqual({}));

	it('is named in the order of the page', () => {
		expect(Object.keys(problemsOf(emptyForm()))).toEqual([
			'acute',
			'profession',
			'ags',
			'expert',
			'ageGroup',
			'concerns',
			'urgency',
			'question',
			'channel'
		]);
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
		[{ channel: 'video' }, undefined]
	])('%j → %s', (changes, field) => {
		expect(Object.keys(problemsOf(complete(changes)))).toEqual(field ? [field] : []);
	});
});

describe('drafts', () => {
	it('come back as they were saved', () => {
		const form = complete();
		expect(readDraft(JSON.parse(JSON.stringify(form)))).toEqual(form);
	});

	it.each([undefined, null, 'x', {}, { ...complete(), concerns: ['unknown'] }])('%j is no draft', (stored) =>
		expect(readDraft(stored)).toBeUndefined()
	);

	it('are kept only when somebody has entered something', () => {
		expect(isWorthKeeping({ ...emptyForm(), profession: 'midwife', ags: '01053129' })).toBe(false);
		expect(isWorthKeeping({ ...emptyForm(), question: 'a' })).toBe(true);
	});
});

describe('composing', () => {
	it('puts routing in the open and the rest into the payload', async () => {
		const { mutation } = await composeRequest(complete(), TO);
		const { payload, receipt, ...open } = mutation.body;
		expect(open).toEqual({
			id: mutation.body.id,
			youthOffice: 'youthoffice0000',
			expert: 'expertanna00000',
			legalBasis: 'kkg4',
			urgency: 'within48h'
		});
		expect(receipt).toMatch(/^[0-9a-f]{64}$/);
		expect(openContent(payload)).toMatchObject({ question: 'Wie spreche ich es an?', profession: 'midwife' });
	});

	it('stores the hash of the lookup key, never the code', async () => {
		const form = complete();
		const { mutation, kept } = await composeRequest(form, TO);
		expect(mutation.body.receipt).toBe(await receiptHashOf(await receiptLookupKey(form.code)));
		expect(JSON.stringify(mutation)).not.toContain(form.code);
		expect(kept.code).toBe(form.code);
	});

	it('is the same request however often it is composed', async () => {
		const form = complete();
		const [first, second] = await Promise.all([composeRequest(form, TO), composeRequest(form, TO)]);
		expect(second.mutation.body).toEqual(first.mutation.body);
	});

	it('leaves the expert empty for the free pool', async () => {
		const { mutation } = await composeRequest(complete({ expert: POOL }), TO);
		expect(mutation.body.expert).toBe('');
	});

	it('takes along only the way of contact that was chosen', async () => {
		const { mutation } = await composeRequest(
			complete({ channel: 'email', email: ' praxis@example.org ', voicemail: true }),
			TO
		);
		expect(openContent(mutation.body.payload).contact).toEqual({
			channel: 'email',
			phone: '',
			email: 'praxis@example.org',
			time: '',
			voicemail: false
		});
	});

	it('keeps a title without anything personal', async () => {
		const { kept } = await composeRequest(complete(), TO);
		expect(kept).toMatchObject({ title: 'Unter 1 Jahr: Vernachlässigung', nameOfExpert: 'Anna Beispiel' });
	});

	it('refuses an incomplete form', async () => {
		await expect(composeRequest(complete({ channel: '' }), TO)).rejects.toThrow(RangeError);
	});
});
