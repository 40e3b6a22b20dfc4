// From a complete form to what is queued (the mutation) and what is kept on the phone (the receipt).
import { newId } from '$lib/domain/id';
import { receiptHashOf, receiptLookupKey } from '$lib/domain/receipt';
import type { RequestContent } from '$lib/domain/request';
import { requestDraft } from '$lib/domain/request';
import type { KeptRequestInput } from '$lib/local/kept-requests';
import type { Mutation } from '$lib/protocol/push';
import { labelList, labels } from '$lib/text/labels';
import { sealContent } from '../envelope';
import { needsEmail, POOL, type AskForm } from './form';

/** Where the request goes, as the form worked it out from place and choice. */
export interface Addressee {
	youthOffice: string;
	legalBasis: string;
	/** The expert's name; empty for the free pool. */
	name: string;
	/** Who is called while the request waits: the expert, or the youth office. */
	phone: string;
}

export interface Composed {
	mutation: Extract<Mutation, { kind: 'request.submit' }>;
	kept: KeptRequestInput;
}

/** Throws `TooLargeError` (envelope.ts) or a RangeError when the form is not complete: then nothing was queued. */
export async function composeRequest(form: AskForm, to: Addressee): Promise<Composed> {
	const content = contentOf(form);
	const draft = requestDraft.safeParse({
		id: form.id,
		youthOffice: to.youthOffice,
		expert: form.expert === POOL ? '' : form.expert,
		legalBasis: to.legalBasis,
		urgency: form.urgency,
		receipt: await receiptHashOf(await receiptLookupKey(form.code)),
		payload: sealContent(content)
	});
	if (!draft.success) throw new RangeError('the form is not complete');
	return {
		mutation: { id: newId(), kind: 'request.submit', body: draft.data },
		kept: {
			id: form.id,
			code: form.code,
			title: `${labels.ageGroup[content.ageGroup]}: ${labelList(labels.concern, content.concerns)}`,
			nameOfExpert: to.name,
			phoneOfExpert: to.phone
		}
	};
}

/** What the expert reads. Only what the chosen way of contact needs goes with it. */
export function contentOf(form: AskForm): RequestContent {
	const { profession, ageGroup, channel } = form;
	if (profession === '' || ageGroup === '' || channel === '')
		throw new RangeError('the form is not complete');
	const byEmail = needsEmail(form);
	return {
		format: 1,
		profession,
		ageGroup,
		concerns: form.concerns,
		question: form.question.trim(),
		...(form.children.trim() !== '' && { children: Number(form.children) }),
		...(form.estimate !== '' && { estimate: form.estimate }),
		...(form.done.trim() !== '' && { done: form.done.trim() }),
		contact: {
			channel,
			phone: byEmail ? '' : form.phone.trim(),
			email: byEmail ? form.email.trim() : '',
			time: form.time.trim(),
			voicemail: !byEmail && form.voicemail
		}
	};
}
