// What an asker does with a request that the server has: write, choose a time, withdraw. Each is queued, so that it also works
// without network. Who holds the code proves it by that, also with an account; without it the account itself is the proof.
import { newId } from '$lib/domain/id';
import { receiptLookupKey } from '$lib/domain/consultation/receipt';
import type { MessageContent } from '$lib/domain/consultation/request-content';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { enqueue } from '$lib/local/outbox/enqueue';
import { NoRecipientError, TooLargeError } from '$lib/sealing/errors';
import { errorSentence, failureSentence } from '$lib/text/errors';
import { sealMessage } from '$lib/consultation/envelope';
import {
	agreedReaders,
	askedMatter,
	type Matter,
	OtherHistoryError,
	UnagreedReadersError
} from '$lib/consultation/readers/agreed-readers';
import { messageKey } from '$lib/consultation/draft/draft-keys';
import { ownRecipient } from '$lib/consultation/readers/own-recipient';
import { OTHER_HISTORY } from '$lib/text/other-history';
import type { OpenedRequest } from '$lib/consultation/open-request';

/** What is known of who reads: the request as the server said it last. */
export function matterOf({ id, remote }: Pick<KeptRequest, 'id' | 'remote'>): Matter | undefined {
	return remote && askedMatter({ ...remote, id });
}

/**
 * Seals to whoever may answer now and to the asker herself, and queues it; `word` is what she agreed to of readers that
 * are new. Throws a CodedError, `UnagreedReadersError`, `NoRecipientError` or `TooLargeError`: then nothing was queued.
 */
export async function writeMessage(
	request: Pick<KeptRequest, 'id' | 'code' | 'remote'>,
	{ content: asked, secret }: Pick<OpenedRequest, 'content' | 'secret'>,
	content: MessageContent,
	word: readonly string[] = []
): Promise<void> {
	const { id, code } = request;
	const matter = matterOf(request);
	if (!matter) throw new NoRecipientError();
	const [readers, own] = await Promise.all([agreedReaders(matter, word), ownRecipient()]);
	// To herself alone it would be a letter that nobody answers.
	if (readers.length === 0) throw new NoRecipientError();
	const all = [...readers.map(({ recipient }) => recipient), ...asked.replyTo, ...(own ? [own] : [])];
	const message = newId();
	const payload = await sealMessage({ request: id, message, from: 'asker' }, content, secret, all);
	const body = { id, message: { id: message, payload }, proof: await proofOf(code) };
	// A time that is chosen was not typed: what stands in the field stays.
	const along = content.kind === 'text' ? { draft: messageKey(id) } : {};
	await enqueue({ id: newId(), kind: 'request.write', body }, along);
}

export async function withdraw({ id, code }: Pick<KeptRequest, 'id' | 'code'>): Promise<void> {
	await enqueue({ id: newId(), kind: 'request.withdraw', body: { id, proof: await proofOf(code) } });
}

/** Why something could not be queued. */
export function writeProblem(error: unknown): string {
	if (error instanceof NoRecipientError)
		return 'Zurzeit kann niemand eine Nachricht zu dieser Anfrage lesen. Ihr Text bleibt stehen. Bitte rufen Sie an.';
	if (error instanceof OtherHistoryError) return OTHER_HISTORY;
	if (error instanceof UnagreedReadersError)
		return 'Bitte prüfen Sie erst, wer mitliest, und bestätigen Sie es.';
	return error instanceof TooLargeError ? errorSentence('too_large') : failureSentence(error);
}

async function proofOf(code: string): Promise<string> {
	return code === '' ? '' : receiptLookupKey(code);
}
