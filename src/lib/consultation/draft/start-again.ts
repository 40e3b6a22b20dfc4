// "Noch einmal senden": an earlier request, that nobody answered or can read any more, becomes a draft of the form. It is a
// new request with a code of its own, addressed to nobody yet. A draft that is being written stays: the form then asks.
import type { Urgency } from '$lib/domain/vocabulary';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import { saveDraft } from '$lib/local/drafts/drafts';
import { AGAIN } from './draft-keys';
import { emptyForm, type AskForm } from './ask-form';

/** What of the routing the earlier request knows; its place was never kept. */
export interface EarlierRouting {
	urgency: Urgency;
	legalBasis: string;
}

/** Saves the draft; then open the form (`/anfrage`). Throws a CodedError when the phone cannot keep it. */
export async function startAgain(content: RequestContent, routing: EarlierRouting): Promise<void> {
	await saveDraft(AGAIN, formOf(content, routing));
}

/**
 * What somebody began to write elsewhere, and had better ask an expert alone (a case for a meeting, § 7, 3): its words become the question
 * of a draft; then open the form. Throws a CodedError when the phone cannot keep it.
 */
export async function startWithQuestion(question: string): Promise<void> {
	await saveDraft(AGAIN, { ...emptyForm(), question } satisfies AskForm);
}

/** The form of a content: what `contentOf` (compose.ts) made of it, backwards. */
export function formOf(content: RequestContent, { urgency, legalBasis }: EarlierRouting): AskForm {
	const { contact } = content;
	return {
		...emptyForm(),
		urgency,
		legalBasis,
		profession: content.profession,
		ageGroup: content.ageGroup ?? '',
		concerns: content.concerns,
		children: content.children ? `${content.children}` : '',
		estimate: content.estimate ?? '',
		done: content.done ?? '',
		talkedWith: content.talkedWith ?? [],
		question: content.question,
		channel: contact.channel,
		phone: contact.phone,
		email: contact.email,
		time: contact.time,
		voicemail: contact.voicemail,
		place: contact.place ?? '',
		language: contact.language ?? ''
	};
}
