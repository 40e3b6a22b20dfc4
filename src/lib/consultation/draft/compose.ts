// From a complete form to what is queued (the mutation) and what is kept on the phone (the receipt).
import { newId } from '$lib/domain/id';
import { receiptHashOf, receiptLookupKey } from '$lib/domain/consultation/receipt';
import { requestDraft } from '$lib/domain/consultation/request';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import type { KeptRequestInput } from '$lib/local/receipts/kept-requests';
import type { MutationOf } from '$lib/protocol/mutation';
import { newSecret } from '$lib/sealing/envelope';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { sealContent } from '../envelope';
import { contentHash } from '../first-content';
import type { PlannedReaders } from '../readers/plan-readers';
import { needsEmail, type AskForm } from './ask-form';

/** Where the request goes, as the form worked it out from place and choice. */
export interface Addressee {
	/** Empty for the free pool. */
	expert: string;
	youthOffice: string;
	legalBasis: string;
	/** The expert's name; empty for the free pool. */
	name: string;
	/** Who is called while the request waits: the expert, or the youth office. */
	phone: string;
}

export interface Composed {
	mutation: MutationOf<'request.submit'>;
	kept: KeptRequestInput;
	/** By which this device knows again what was sent (first-content.ts). */
	contentHash: string;
}

/**
 * `title` is by what the asker finds it again in her list. Throws `TooLargeError` or `NoRecipientError` (sealing/errors.ts),
 * or a RangeError when the form is not complete: then nothing was queued.
 */
export async function composeRequest(
	form: AskForm,
	title: string,
	to: Addressee,
	readers: Pick<PlannedReaders, 'recipients' | 'forDesk' | 'own'>
): Promise<Composed> {
	const { recipient } = await receiptIdentity(form.code);
	const replyTo = readers.own ? [recipient, readers.own] : [recipient];
	const opened = { content: { ...contentOf(form), replyTo }, secret: newSecret() };
	const draft = requestDraft.safeParse({
		id: form.id,
		youthOffice: to.youthOffice,
		expert: to.expert,
		legalBasis: to.legalBasis,
		urgency: form.urgency,
		receipt: await receiptHashOf(await receiptLookupKey(form.code)),
		payload: await sealContent(form.id, opened.content, opened.secret, readers.recipients),
		recipients: await Promise.all(readers.recipients.map(fingerprintOf)),
		forDesk: readers.forDesk
	});
	if (!draft.success) throw new RangeError('the form is not complete');
	return {
		mutation: { id: newId(), kind: 'request.submit', body: draft.data },
		kept: {
			id: form.id,
			code: form.code,
			title,
			nameOfExpert: to.name,
			phoneOfExpert: to.phone
		},
		contentHash: await contentHash(opened)
	};
}

/** What the expert reads. Only what the chosen way of contact needs goes with it. */
export function contentOf(form: AskForm): Omit<RequestContent, 'replyTo'> {
	const { profession, ageGroup, channel } = form;
	if (profession === '') throw new RangeError('the form is not complete');
	const byEmail = needsEmail(form);
	return {
		format: 2,
		profession,
		...(ageGroup !== '' && { ageGroup }),
		concerns: form.concerns,
		question: form.question.trim(),
		...(form.children.trim() !== '' && { children: Number(form.children) }),
		...(form.estimate !== '' && { estimate: form.estimate }),
		...(form.done.trim() !== '' && { done: form.done.trim() }),
		...(form.talkedWith.length > 0 && { talkedWith: form.talkedWith }),
		contact: {
			channel,
			phone: byEmail ? '' : form.phone.trim(),
			email: byEmail ? form.email.trim() : '',
			time: form.time.trim(),
			voicemail: !byEmail && form.voicemail,
			...(channel === 'inPerson' && form.place.trim() !== '' && { place: form.place.trim() }),
			...(form.language !== '' && { language: form.language })
		}
	};
}
