import { describe, expect, it } from 'vitest';
import { receiptHashOf, receiptLookupKey } from '$lib/domain/consultation/receipt';
import { NoRecipientError } from '$lib/sealing/errors';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { newOwnKey } from '$lib/sealing/own-key';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { completeForm } from '$tests/support/ask-form';
import { openContent } from '../envelope';
import { POOL } from './ask-form';
import { composeRequest, contentOf } from './compose';

const expertKey = await newOwnKey();
const READERS = { recipients: [expertKey.recipient], forDesk: false, own: undefined };
const TITLE = 'Unter 1 Jahr: Vernachlässigung';
const TO = {
	expert: 'expertanna00000',
	youthOffice: 'youthoffice0000',
	legalBasis: 'kkg4',
	name: 'Anna Beispiel',
	phone: '040 66969 300'
};

describe('composing', () => {
	it('puts routing in the open and the rest into the payload', async () => {
		const { mutation } = await composeRequest(completeForm(), TITLE, TO, READERS);
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
		const form = completeForm();
		const { mutation, kept } = await composeRequest(form, TITLE, TO, READERS);
		expect(mutation.body.receipt).toBe(await receiptHashOf(await receiptLookupKey(form.code)));
		expect(JSON.stringify(mutation)).not.toContain(form.code);
		expect(kept.code).toBe(form.code);
	});

	it('is the same request however often it is composed, sealed anew each time', async () => {
		const form = completeForm();
		const [first, second] = await Promise.all([1, 2].map(() => composeRequest(form, TITLE, TO, READERS)));
		expect(second?.mutation.body).toMatchObject({
			id: first?.mutation.body.id,
			receipt: first?.mutation.body.receipt
		});
		expect(second?.mutation.body.payload).not.toBe(first?.mutation.body.payload);
	});

	it('can be opened again by whoever has the code', async () => {
		const form = completeForm();
		const { mutation } = await composeRequest(form, TITLE, TO, READERS);
		const { identity } = await receiptIdentity(form.code);
		const { content } = await openContent(form.id, mutation.body.payload, [identity]);
		expect(content.question).toBe('Wie spreche ich es an?');
	});

	it('goes to nobody who could not read it', async () => {
		const nobody = { ...READERS, recipients: [] };
		await expect(composeRequest(completeForm(), TITLE, TO, nobody)).rejects.toThrow(NoRecipientError);
	});

	it('leaves the expert empty for the free pool', async () => {
		const { mutation } = await composeRequest(
			completeForm({ expert: POOL }),
			TITLE,
			{ ...TO, expert: '' },
			READERS
		);
		expect(mutation.body.expert).toBe('');
	});

	it('takes along only the way of contact that was chosen', async () => {
		const { mutation } = await composeRequest(
			completeForm({ channel: 'email', email: ' praxis@example.org ', voicemail: true }),
			TITLE,
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
			contentOf(completeForm({ ...voluntary, talkedWith: ['team'], channel }));
		expect(contentWith('phone')).toMatchObject({ talkedWith: ['team'], contact: { language: 'tr' } });
		expect(contentWith('phone').contact).not.toHaveProperty('place');
		expect(contentWith('inPerson').contact).toMatchObject({ place: 'in der Beratungsstelle' });
	});

	it('never takes along what was decided about marks, nor where the asker was', () => {
		const decisions = [{ kind: 'phone', text: '110', reason: 'other', note: 'MARKER' } as const];
		const content = contentOf(completeForm({ decisions: [...decisions], savedAt: 'MARKER' }));
		expect(JSON.stringify(content)).not.toContain('MARKER');
	});

	it('keeps on the phone by what the asker finds it again', async () => {
		const { kept } = await composeRequest(completeForm(), TITLE, TO, READERS);
		expect(kept).toMatchObject({ title: TITLE, nameOfExpert: 'Anna Beispiel' });
	});

	it('refuses an incomplete form', async () => {
		await expect(composeRequest(completeForm({ profession: '' }), TITLE, TO, READERS)).rejects.toThrow(
			RangeError
		);
	});
});
