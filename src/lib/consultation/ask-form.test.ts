import { describe, expect, it } from 'vitest';
import { LIMITS } from '$lib/domain/limits';
import { CHANNELS } from '$lib/domain/vocabulary';
import { receiptHashOf, receiptLookupKey } from '$lib/domain/consultation/receipt';
import { openContent } from './envelope';
import { NoRecipientError } from '$lib/sealing/errors';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { newOwnKey } from '$lib/sealing/own-key';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { composeRequest, contentOf } from './compose';
import {
	emptyForm,
	isWorthKeeping,
	POOL,
	problemsOf,
	readDraft,
	REQUIRED,
	type AskField,
	type AskForm
} from './ask-form';

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
const expertKey = await newOwnKey();
const READERS = { recipients: [expertKey.recipient], forDesk: false };
const TO = {
	expert: 'expertanna00000',
	youthOffice: 'youthoffice0000',
	legalBasis: 'kkg4',
	name: 'Anna Beispiel',
	phone: '040 66969 300'
};

describe('what is still missing', () => {
	it('is nothing in a complete form', () => expect(problemsOf(complete())).toEqual({}));

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
		const bare = complete({ ...voluntary, concerns: [], talkedWith, time, place, language });
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

	it('of an earlier version keep what was typed', () => {
		const { talkedWith, place, language, decisions, at, savedAt, ...earlier } = complete();
		expect(readDraft({ ...earlier, channel: '' })).toEqual({
			...complete({ talkedWith, place, language, decisions, at, savedAt }),
			id: earlier.id,
			code: earlier.code
		});
	});

	it('are kept only when somebody has entered something', () => {
		expect(isWorthKeeping({ ...emptyForm(), profession: 'midwife', ags: '01053129' })).toBe(false);
		expect(isWorthKeeping({ ...emptyForm(), question: 'a' })).toBe(true);
	});
});

describe('composing', () => {
	it('puts routing in the open and the rest into the payload', async () => {
		const { mutation } = await composeRequest(complete(), TO, READERS);
		const { payload, receipt, ...open } = mutation.body;
		expect(open).toEqual({
			id: mutation.body.id,
			youthOffice: 'youthoffice0000',
			expert: 'expertanna00000',
			legalBasis: 'kkg4',
			urgency: 'within48h',
			recipients: [await fingerprintOf(expertKey.recipient)],
			forDesk: false
		});
		expect(receipt).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.stringify(open)).not.toContain('Wie spreche');
		const { content } = await openContent(open.id, payload, [expertKey.identity]);
		expect(content).toMatchObject({ question: 'Wie spreche ich es an?', profession: 'midwife' });
	});

	it('stores the hash of the lookup key, never the code', async () => {
		const form = complete();
		const { mutation, kept } = await composeRequest(form, TO, READERS);
		expect(mutation.body.receipt).toBe(await receiptHashOf(await receiptLookupKey(form.code)));
		expect(JSON.stringify(mutation)).not.toContain(form.code);
		expect(kept.code).toBe(form.code);
	});

	it('is the same request however often it is composed, sealed anew each time', async () => {
		const form = complete();
		const [first, second] = await Promise.all([1, 2].map(() => composeRequest(form, TO, READERS)));
		expect(second?.mutation.body).toMatchObject({
			id: first?.mutation.body.id,
			receipt: first?.mutation.body.receipt
		});
		expect(second?.mutation.body.payload).not.toBe(first?.mutation.body.payload);
	});

	it('can be opened again by whoever has the code', async () => {
		const form = complete();
		const { mutation } = await composeRequest(form, TO, READERS);
		const { identity } = await receiptIdentity(form.code);
		const { content } = await openContent(form.id, mutation.body.payload, [identity]);
		expect(content.question).toBe('Wie spreche ich es an?');
	});

	it('goes to nobody who could not read it', async () => {
		const nobody = { recipients: [], forDesk: false };
		await expect(composeRequest(complete(), TO, nobody)).rejects.toThrow(NoRecipientError);
	});

	it('leaves the expert empty for the free pool', async () => {
		const { mutation } = await composeRequest(complete({ expert: POOL }), { ...TO, expert: '' }, READERS);
		expect(mutation.body.expert).toBe('');
	});

	it('takes along only the way of contact that was chosen', async () => {
		const { mutation } = await composeRequest(
			complete({ channel: 'email', email: ' praxis@example.org ', voicemail: true }),
			TO,
			READERS
		);
		const { content } = await openContent(mutation.body.id, mutation.body.payload, [expertKey.identity]);
		expect(content.contact).toEqual({
			channel: 'email',
			phone: '',
			email: 'praxis@example.org',
			time: '',
			voicemail: false
		});
	});

	it('takes along what is voluntary, and a place only for meeting in person', async () => {
		const voluntary = { talkedWith: ['team'], language: 'tr', place: 'in der Beratungsstelle' } as const;
		const contentWith = (channel: 'phone' | 'inPerson') =>
			contentOf(complete({ ...voluntary, talkedWith: ['team'], channel }));
		expect(contentWith('phone')).toMatchObject({ talkedWith: ['team'], contact: { language: 'tr' } });
		expect(contentWith('phone').contact).not.toHaveProperty('place');
		expect(contentWith('inPerson').contact).toMatchObject({ place: 'in der Beratungsstelle' });
	});

	it('never takes along what was decided about marks, nor where the asker was', () => {
		const decisions = [{ kind: 'phone', text: '110', reason: 'other', note: 'MARKER' } as const];
		const content = contentOf(complete({ decisions: [...decisions], savedAt: 'MARKER' }));
		expect(JSON.stringify(content)).not.toContain('MARKER');
	});

	it('keeps a title without anything personal', async () => {
		const { kept } = await composeRequest(complete(), TO, READERS);
		expect(kept).toMatchObject({ title: 'Unter 1 Jahr: Vernachlässigung', nameOfExpert: 'Anna Beispiel' });
		const bare = await composeRequest(complete({ ageGroup: '', concerns: [] }), TO, READERS);
		expect(bare.kept.title).toBe('Beratungsanfrage');
	});

	it('refuses an incomplete form', async () => {
		await expect(composeRequest(complete({ profession: '' }), TO, READERS)).rejects.toThrow(RangeError);
	});
});
