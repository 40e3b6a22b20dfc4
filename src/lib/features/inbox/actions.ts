// What an expert does with a request: each step is queued, so that it also works in a cellar without network. What she writes
// or passes on is sealed here, before it is queued.
import { newId } from '$lib/domain/id';
import type { MessageContent } from '$lib/domain/consultation/request-content';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import { NoRecipientError } from '$lib/sealing/errors';
import { recipientOf } from '$lib/sealing/own-key';
import { sealMessage, type OpenedContent } from '$lib/consultation/envelope';
import { mayReplace, resealed } from '$lib/consultation/reseal/reseal';
import { agreedReaders, answeredMatter, readersOfMatter } from '$lib/consultation/readers/agreed-readers';
import { messageKey } from '$lib/consultation/draft/draft-keys';
import type { ComparedReader } from '$lib/consultation/readers/compare-readers';
import type { InboxRow } from './inbox';

type Step = 'request.see' | 'request.accept' | 'request.close';

/** Queues a step; the same step of the same request only once (local/outbox/enqueue.ts). Throws a CodedError. */
export async function takeStep(kind: Step, request: string): Promise<void> {
	await enqueue({ id: newId(), kind, body: { id: request } });
}

/** Her key was made anew, and the office has not certified it since: nothing of before is opened for it. Nothing was queued. */
export class UncertifiedError extends Error {
	override name = 'UncertifiedError';
}

/** The key that she has opened, and as whom. */
export interface Answerer {
	expert: string;
	identities: readonly string[];
}

/**
 * Queues what she writes, sealed to the asker, to who else reads the request, and to herself: her other device shows it
 * too; `word` is what she agreed to of readers that are new. Throws `UnagreedReadersError`, `TooLargeError` or a
 * CodedError; then nothing was queued.
 */
export async function writeMessage(
	row: InboxRow,
	{ content, secret }: OpenedContent,
	message: MessageContent,
	answerer: Answerer,
	word: readonly string[] = []
): Promise<void> {
	const id = newId();
	const own = await ownOf(answerer);
	const readers = await agreedReaders(answeredMatter(row), word, own);
	const place = { request: row.id, message: id, from: 'expert' as const };
	const all = [...content.replyTo, ...readers.map(({ recipient }) => recipient), own.recipient];
	const payload = await sealMessage(place, message, secret, all);
	const body = { id: row.id, message: { id, payload }, proof: '' };
	await enqueue({ id: newId(), kind: 'request.write', body }, { draft: messageKey(row.id) });
}

/** The request as it is once it was handed over. */
export function handedOver(row: InboxRow, to: string): InboxRow {
	return { ...row, expert: to, acceptedBy: '' };
}

/**
 * Queues the hand-over to another expert, with all texts open for her and who stands in for her. Throws
 * `NoRecipientError` when she has no key: nobody could read it then; `UncertifiedError` when the office has still to certify
 * her new one (that of who stands in for her is left out until then); `UnagreedReadersError` like a message.
 */
export async function handOver(
	row: InboxRow,
	answerer: Answerer,
	to: string,
	word: readonly string[] = []
): Promise<void> {
	const { id, payload } = row;
	const [matter, own] = [answeredMatter(handedOver(row, to)), await ownOf(answerer)];
	const reads = ({ fingerprint }: ComparedReader) => row.recipients.includes(fingerprint);
	const waits = (reader: ComparedReader) => reader.awaitsOffice && !reads(reader);
	// Before she is asked for a word that would lead nowhere.
	if (isWaiting(await readersOfMatter(matter, own), to, waits)) throw new UncertifiedError();
	const readers = (await agreedReaders(matter, word, own)).filter((reader) => !waits(reader));
	if (payload === undefined || readers.every(({ holder }) => holder !== to)) throw new NoRecipientError();
	const how = mayReplace(row, answerer.expert) ? 'replace' : 'add';
	const isThere = (reader: ComparedReader) => how === 'add' && reads(reader);
	const recipients = readers.filter((reader) => !isThere(reader)).map(({ recipient }) => recipient);
	const texts = await resealed({ ...row, payload }, answerer.identities, { how, recipients });
	await enqueue({ id: newId(), kind: 'request.handOver', body: { id, to, resealed: texts } });
}

function isWaiting(
	readers: readonly ComparedReader[],
	to: string,
	waits: (reader: ComparedReader) => boolean
): boolean {
	const hers = readers.filter(({ holder }) => holder === to);
	return hers.length > 0 && hers.every(waits);
}

/** Hers is the key that she has opened, whatever the server calls so. */
export async function ownOf({ expert, identities }: Answerer) {
	return { holder: expert, recipient: await recipientOf(identities[0] ?? '') };
}

/** Takes note of a refusal: the step goes off the queue. */
export async function dismissRefusal(mutation: string): Promise<void> {
	await discardRefused(mutation);
}
