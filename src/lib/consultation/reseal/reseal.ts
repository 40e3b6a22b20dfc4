// Re-sealing: when those who should read a request have changed (another deputy, a new expert, a new key, somebody who left),
// whoever can read it seals the same texts to them. Here is when and to whom, and the texts; reseal-open-requests.ts does it.
import type { Request } from '$lib/domain/consultation/request';
import type { Resealed } from '$lib/protocol/actions/request';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { UnreadableError } from '$lib/sealing/errors';
import { openContent, openMessage, sealContent, sealMessage } from '../envelope';
import { readersOfRequest, type ReaderFacts } from '../readers/plan-readers';

export type ResealRow = Pick<
	Request,
	'id' | 'expert' | 'youthOffice' | 'acceptedBy' | 'forDesk' | 'status' | 'recipients'
>;

/** A key that takes the place of another before the directory says so. */
export interface Renewal {
	from: string;
	to: string;
}

/**
 * The keys that should read, when they are not the ones that can; undefined when nothing is to be done. `own` is the key of
 * whoever does it: she keeps it open, since it is hers to pass on. The asker's keys are no part of this; they always stay.
 */
export async function planReseal(
	row: ResealRow,
	own: string,
	facts: ReaderFacts,
	at: Date,
	renewal?: Renewal
): Promise<string[] | undefined> {
	if (row.status === 'closed') return undefined;
	const { recipients } = readersOfRequest(row, facts, at);
	const wanted = [...new Set([...recipients, own])].map((one) => (one === renewal?.from ? renewal.to : one));
	const fingerprints = await Promise.all([...new Set(wanted)].map(fingerprintOf));
	const same =
		fingerprints.length === row.recipients.length &&
		fingerprints.every((one) => row.recipients.includes(one));
	return same ? undefined : [...new Set(wanted)];
}

/** What is sealed, as it came. */
export type SealedRow = Pick<Request, 'id' | 'thread'> & { payload: string };

/**
 * The same texts for `recipients` and the asker. A message that cannot be opened here stays as it is, whoever can read it.
 * Throws `UnreadableError` when the request itself cannot be opened.
 */
export async function sealAnew(
	{ id, payload, thread = [] }: SealedRow,
	identities: readonly string[],
	recipients: readonly string[]
): Promise<Resealed> {
	const { content, secret } = await openContent(id, payload, identities);
	const everybody = [...recipients, ...content.replyTo];
	const messages = thread.map(async (message) => {
		const place = { request: id, message: message.id, from: message.from };
		try {
			const text = await openMessage(place, message.payload, identities, secret);
			return { id: message.id, payload: await sealMessage(place, text, secret, everybody) };
		} catch (error) {
			if (!(error instanceof UnreadableError)) throw error;
			return { id: message.id, payload: message.payload };
		}
	});
	return {
		payload: await sealContent(id, content, secret, recipients),
		thread: await Promise.all(messages),
		recipients: await Promise.all(recipients.map(fingerprintOf))
	};
}
