// The narrow door: the only place where what somebody writes becomes a sealed text and back. It joins the cryptography of
// sealing/ with the shapes of domain/consultation/request-content.ts and domain/meeting/case-content.ts; server, sync and database carry the result as an opaque string.
import {
	messageContent,
	requestContent,
	type MessageContent,
	type RequestContent
} from '$lib/domain/consultation/request-content';
import type { MessageSender } from '$lib/domain/consultation/request';
import { caseContent, type CaseContent } from '$lib/domain/meeting/case-content';
import { newSecret, open, seal } from '$lib/sealing/envelope';
import { NoRecipientError, UnreadableError } from '$lib/sealing/errors';

/** The opened content, and the secret that every message of its thread repeats. */
export interface OpenedContent {
	content: RequestContent;
	secret: string;
}

/** Content → payload. Throws `TooLargeError` or `NoRecipientError` before anything is queued. */
export function sealContent(
	request: string,
	content: RequestContent,
	secret: string,
	recipients: readonly string[]
): Promise<string> {
	// The asker's own key alone would be a letter to herself.
	if (recipients.length === 0) return Promise.reject(new NoRecipientError());
	const binding = { request, part: 'request', from: 'asker' } as const;
	return seal(content, binding, secret, [...recipients, ...content.replyTo]);
}

/** Payload → content, with the first identity that fits. Throws `UnreadableError` with its reason. */
export async function openContent(
	request: string,
	payload: string,
	identities: readonly string[]
): Promise<OpenedContent> {
	const opened = await open(payload, { request, part: 'request', from: 'asker' }, identities);
	const parsed = requestContent.safeParse(opened.body);
	if (!parsed.success) throw new UnreadableError('newer');
	return { content: parsed.data, secret: opened.secret };
}

/** Where a message stands: its request, its own id, and who wrote it. */
export interface MessagePlace {
	request: string;
	message: string;
	from: MessageSender;
}

/** Message → payload, with the request's secret inside, by which the other side knows that it is no forgery. */
export function sealMessage(
	{ request, message, from }: MessagePlace,
	content: MessageContent,
	secret: string,
	recipients: readonly string[]
): Promise<string> {
	return seal(content, { request, part: message, from }, secret, recipients);
}

/** Payload → message. Throws `UnreadableError` with its reason; `forged` when its author did not know the secret. */
export async function openMessage(
	{ request, message, from }: MessagePlace,
	payload: string,
	identities: readonly string[],
	secret: string
): Promise<MessageContent> {
	const opened = await open(payload, { request, part: message, from }, identities, secret);
	const parsed = messageContent.safeParse(opened.body);
	if (!parsed.success) throw new UnreadableError('newer');
	return parsed.data;
}

/** A case as its rows have it: what was sealed has to say the same. */
export interface CasePlace {
	id: string;
	meeting: string;
	kind: CaseContent['kind'];
	/** In whose name the office entered it; empty where a member registered it herself. */
	seat: string;
}

const caseBinding = ({ id, seat }: CasePlace) =>
	({ request: id, part: 'case', from: seat === '' ? 'asker' : 'desk' }) as const;

/** Case → payload, for the office and whoever brings it. `TooLargeError` or `NoRecipientError` come before anything is queued. */
export function sealCase(
	place: CasePlace,
	content: CaseContent,
	recipients: readonly string[],
	own?: string
): Promise<string> {
	// Her own key alone would be a letter to herself.
	if (recipients.length === 0) return Promise.reject(new NoRecipientError());
	return seal(content, caseBinding(place), newSecret(), own ? [...recipients, own] : recipients);
}

/** Payload → case. Throws `UnreadableError`; `foreign` also for a text that was written for another meeting, or as another kind. */
export async function openCase(
	place: CasePlace,
	payload: string,
	identities: readonly string[]
): Promise<CaseContent> {
	const opened = await open(payload, caseBinding(place), identities);
	const parsed = caseContent.safeParse(opened.body);
	if (!parsed.success) throw new UnreadableError('newer');
	const { meeting, kind } = parsed.data;
	if (meeting !== place.meeting || kind !== place.kind) throw new UnreadableError('foreign');
	return parsed.data;
}
