// Re-sealing: when those who should read a request have changed (another deputy, a new expert, a new key, somebody who left),
// whoever can read it opens it for them. Until somebody has accepted, readers are only added: the asker's own sealed text
// stays, byte for byte. Who accepted seals anew, and so takes readers away too. Here is when, how and to whom, and the
// texts; reseal-open-requests.ts does it, and waits for the person's word on whomever she has not been told of, and for the
// office's on a key that was made anew: a word of hers is not enough for that.
import type { Request } from '$lib/domain/consultation/request';
import type { Resealed } from '$lib/protocol/actions/request';
import { addReaders } from '$lib/sealing/add-readers';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { UnreadableError } from '$lib/sealing/errors';
import { openContent, openMessage, sealContent, sealMessage } from '../envelope';
import type { ComparedReader } from '../readers/compare-readers';

export type ResealRow = Pick<Request, 'acceptedBy' | 'status' | 'recipients'>;

/** Who does it: her expert's id, and the key that she has opened. She keeps it open, since it is hers to pass on. */
export interface Resealer {
	expert: string;
	own: string;
}

export interface ResealPlan {
	/** `add` leaves the texts as they are; `replace` is for who accepted. */
	how: 'add' | 'replace';
	/** To whom, of those who may be sealed to now; none while it waits for a word. */
	recipients: string[];
	/** Readers of whom the person has still to be told, or whose new key the office has still to certify. */
	waiting: ComparedReader[];
}

/** Whether somebody may put newly sealed texts in the place of those that are there. The server decides by the same rule. */
export function mayReplace({ acceptedBy }: Pick<Request, 'acceptedBy'>, expert: string): boolean {
	return acceptedBy !== '' && acceptedBy === expert;
}

/** Undefined when nothing is to be done. The asker's keys are no part of this; they always stay. */
export async function planReseal(
	row: ResealRow,
	readers: readonly ComparedReader[],
	{ expert, own }: Resealer
): Promise<ResealPlan | undefined> {
	if (row.status === 'closed') return undefined;
	const isThere = (fingerprint: string) => row.recipients.includes(fingerprint);
	const waiting = readers.filter(
		(reader) =>
			reader.news !== 'known' ||
			(reader.recipient !== own && reader.awaitsOffice && !isThere(reader.fingerprint))
	);
	const known = readers.filter((reader) => !waiting.includes(reader)).map(({ recipient }) => recipient);
	const wanted = [...new Set([...known, own])];
	if (mayReplace(row, expert)) {
		const all = await fingerprintsOf([...new Set([...readers.map(({ recipient }) => recipient), own])]);
		if (all.length === row.recipients.length && all.every(isThere)) return undefined;
		return { how: 'replace', recipients: waiting.length > 0 ? [] : wanted, waiting };
	}
	const prints = await fingerprintsOf(wanted);
	const recipients = wanted.filter((_, index) => !isThere(prints[index] ?? ''));
	const untold = waiting.filter(({ fingerprint }) => !isThere(fingerprint));
	return recipients.length + untold.length > 0 ? { how: 'add', recipients, waiting: untold } : undefined;
}

/** What is sealed, as it came. */
export type SealedRow = Pick<Request, 'id' | 'thread' | 'recipients'> & { payload: string };

/** Does it. Throws `UnreadableError` when the request itself cannot be opened. */
export function resealed(
	row: SealedRow,
	identities: readonly string[],
	{ how, recipients }: Pick<ResealPlan, 'how' | 'recipients'>
): Promise<Resealed> {
	return how === 'add' ? openFor(row, identities, recipients) : sealAnew(row, identities, recipients);
}

/** The very same texts, opened for further readers. A message that cannot be opened here stays closed to them. */
async function openFor(
	row: SealedRow,
	identities: readonly string[],
	recipients: readonly string[]
): Promise<Resealed> {
	const { payload, thread } = await eachText(row, identities, (text) =>
		addReaders(text, identities, recipients)
	);
	const added = await fingerprintsOf(recipients);
	return { payload, thread, recipients: [...new Set([...row.recipients, ...added])] };
}

/** The same words, sealed to `recipients` and the asker alone. A message that cannot be opened here stays as it is. */
export async function sealAnew(
	row: Pick<SealedRow, 'id' | 'thread' | 'payload'>,
	identities: readonly string[],
	recipients: readonly string[]
): Promise<Resealed> {
	const { content, secret } = await openContent(row.id, row.payload, identities);
	const everybody = [...recipients, ...content.replyTo];
	const { thread } = await eachText(row, identities, async (text, place) =>
		place ? sealMessage(place, await openMessage(place, text, identities, secret), secret, everybody) : text
	);
	return {
		payload: await sealContent(row.id, content, secret, recipients),
		thread,
		recipients: await fingerprintsOf(recipients)
	};
}

type Place = Parameters<typeof openMessage>[0];

/** The request's text and each message that opens and belongs here, changed; the others as they are. */
async function eachText(
	{ id, payload, thread = [] }: Pick<SealedRow, 'id' | 'thread' | 'payload'>,
	identities: readonly string[],
	change: (text: string, place?: Place) => Promise<string>
): Promise<Pick<Resealed, 'payload' | 'thread'>> {
	const { secret } = await openContent(id, payload, identities);
	const messages = thread.map(async (message) => {
		const place = { request: id, message: message.id, from: message.from };
		try {
			await openMessage(place, message.payload, identities, secret);
			return { id: message.id, payload: await change(message.payload, place) };
		} catch (error) {
			if (!(error instanceof UnreadableError)) throw error;
			return { id: message.id, payload: message.payload };
		}
	});
	return { payload: await change(payload), thread: await Promise.all(messages) };
}

function fingerprintsOf(recipients: readonly string[]): Promise<string[]> {
	return Promise.all(recipients.map(fingerprintOf));
}
