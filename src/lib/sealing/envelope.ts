/**
 * The arrow from what somebody wrote to what the server may hold, and back: JSON, padded, sealed with age.
 * Guarantees: only the named keys open it; a change of the text is noticed, and one of the header neither changes nor
 * closes it; a text lifted from another request, message or role is refused; whoever answers shows by the request's secret
 * that she could read it; the length tells KiB, no more.
 * Deliberately not: who wrote it (no signatures), whether body has the right shape (the caller's schema), how many and
 * which keys may read (recipients.ts; the number of keys is visible).
 */
import { Decrypter, Encrypter } from './age';
import { base64 } from '@scure/base';
import { LIMITS } from '../domain/limits';
import { mendHeader } from './add-readers';
import { openFile } from './age-file';
import { toBase64url } from './base64url';
import { NoRecipientError, TooLargeError, UnreadableError } from './errors';

/** What was inside: the body, and the secret that every answer to this request repeats. */
export interface Opened<T> {
	body: T;
	secret: string;
}

/** What every sealed text carries, so that an envelope cannot be replayed into another request, message or role. */
export interface Binding {
	request: string;
	/** 'request' or the id of a message. */
	part: string;
	from: 'asker' | 'expert' | 'desk';
}

interface Letter extends Binding {
	format: typeof FORMAT;
	secret: string;
	body: unknown;
}

const FORMAT = 1;
const STEP = 1024;
const SECRET_BYTES = 16;

/**
 * JSON → padded to whole KiB → age to all recipients → base64 on one line. Recipients named twice count once.
 * Throws `NoRecipientError` without recipients and `TooLargeError` when the sealed text is longer than the server takes.
 */
export async function seal(
	body: unknown,
	binding: Binding,
	secret: string,
	recipients: readonly string[]
): Promise<string> {
	if (recipients.length === 0) throw new NoRecipientError();
	const { request, part, from } = binding;
	const letter: Letter = { format: FORMAT, request, part, from, secret, body };
	const plain = padded(new TextEncoder().encode(JSON.stringify(letter)));
	const encrypter = new Encrypter();
	for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
	const payload = base64.encode(await encrypter.encrypt(plain));
	if (payload.length > LIMITS.payload) throw new TooLargeError();
	return payload;
}

/**
 * Opens with the first identity that fits; throws `UnreadableError` with the reason.
 * A change in the very line of the header that was meant for this key cannot be told from a text sealed to others, and
 * is 'notForMe'; whoever knows from elsewhere that her key was among the recipients may call that damaged.
 */
export async function open(
	payload: string,
	binding: Binding,
	identities: readonly string[],
	expectedSecret?: string
): Promise<Opened<unknown>> {
	const letter = readLetter(await openedBy(payload, identities));
	const { request, part, from, secret, body } = letter;
	if (request !== binding.request || part !== binding.part || from !== binding.from)
		throw new UnreadableError('foreign');
	if (expectedSecret !== undefined && secret !== expectedSecret) throw new UnreadableError('forged');
	return { body, secret };
}

/** The bytes inside. What is damaged may be so in its header alone, by whoever added a reader: then it still opens. */
async function openedBy(payload: string, identities: readonly string[]): Promise<Uint8Array> {
	const decrypting = (text: string) => {
		const decrypter = new Decrypter();
		for (const identity of identities) decrypter.addIdentity(identity);
		return openFile(text, decrypter);
	};
	try {
		return await decrypting(payload);
	} catch (error) {
		if (!(error instanceof UnreadableError) || error.reason !== 'damaged') throw error;
		const mended = await mendHeader(payload, identities).catch(() => {
			throw error;
		});
		return decrypting(mended);
	}
}

/** 128 random bits, base64url: made with a request, repeated by every answer. */
export function newSecret(): string {
	return toBase64url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

/** Blanks up to the next whole step: JSON ignores them, age authenticates them. */
function padded(text: Uint8Array): Uint8Array {
	const whole = new Uint8Array(Math.ceil(text.length / STEP) * STEP).fill(0x20);
	whole.set(text);
	return whole;
}

function readLetter(plain: Uint8Array): Letter {
	const letter = fromJson(plain);
	if (typeof letter !== 'object' || letter === null) throw new UnreadableError('damaged');
	if (!('format' in letter) || letter.format !== FORMAT) throw new UnreadableError('newer');
	if (!isLetter(letter)) throw new UnreadableError('damaged');
	return letter;
}

function isLetter(value: object): value is Letter {
	const fields = value as Record<string, unknown>;
	return ['request', 'part', 'from', 'secret'].every((name) => typeof fields[name] === 'string');
}

function fromJson(plain: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
	} catch {
		return undefined;
	}
}
