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
import { labelList, labels } from '$lib/text/labels';
import { sealContent } from './envelope';
import type { Addressee } from './addressee';
import { needsEmail, type AskForm } from './ask-form';

/** To whom the content is sealed. */
export interface Readers {
	/** Keys of the expert and her deputies, of the pool, and of the desk where the network says so. */
	recipients: readonly string[];
	forDesk: boolean;
	/** The key of the asker's own account, where it has one. */
	own?: string | undefined;
}

export interface Composed {
	mutation: MutationOf<'request.submit'>;
	kept: KeptRequestInput;
}

/**
 * Throws `TooLargeError` or `NoRecipientError` (sealing/errors.ts), or a RangeError when the form is not complete: then
 * nothing was queued.
 */
export async function composeRequest(form: AskForm, to: Addressee, readers: Readers): Promise<Composed> {
	const { recipient } = await receiptIdentity(form.code);
	const replyTo = readers.own ? [recipient, readers.own] : [recipient];
	const content = { ...contentOf(form), replyTo };
	const draft = requestDraft.safeParse({
		id: form.id,
		youthOffice: to.youthOffice,
		expert: to.expert,
		legalBasis: to.legalBasis,
		urgency: form.urgency,
		receipt: await receiptHashOf(await receiptLookupKey(form.code)),
		payload: await sealContent(form.id, content, newSecret(), readers.recipients),
		recipients: await Promise.all(readers.recipients.map(fingerprintOf)),
		forDesk: readers.forDesk
	});
	if (!draft.success) throw new RangeError('the form is not complete');
	return {
		mutation: { id: newId(), kind: 'request.submit', body: draft.data },
		kept: {
			id: form.id,
			code: form.code,
			title: titleOf(content),
			nameOfExpert: to.name,
			phoneOfExpert: to.phone
		}
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

/** By what the asker finds it again in her list; nothing of what she wrote. */
function titleOf({ ageGroup, concerns }: Pick<RequestContent, 'ageGroup' | 'concerns'>): string {
	const parts = [ageGroup && labels.ageGroup[ageGroup], labelList(labels.concern, concerns)];
	return parts.filter(Boolean).join(': ') || 'Beratungsanfrage';
}
