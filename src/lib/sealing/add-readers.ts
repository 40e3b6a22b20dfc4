/**
 * The arrow from a sealed text to the same text with further readers: their stanzas are added to its header, the body
 * stays byte for byte. Guarantees: whoever could open it still can, with the same content, and everybody can see that
 * nothing else was changed (domain/consultation/sealed-parts.ts); a header that somebody spoilt while adding does not
 * close the text. Deliberately not: taking a reader away, for that the text must be sealed anew (envelope.ts).
 */
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from './age';
import { base64, base64nopad } from '@scure/base';
import { sealedParts } from '../domain/consultation/sealed-parts';
import { LIMITS } from '../domain/limits';
import { TooLargeError, UnreadableError } from './errors';

const text = new TextEncoder();
const VERSION = 'age-encryption.org/v1\n';
/** Characters of a stanza's line. */
const LINE = 64;

/** Throws `UnreadableError` when none of the identities opens it, `TooLargeError` when the server would not take it. */
export async function addReaders(
	payload: string,
	identities: readonly string[],
	recipients: readonly string[]
): Promise<string> {
	const { stanzas, body } = partsOf(payload);
	const { fileKey } = await opened(stanzas, identities);
	const added = await Promise.all(
		[...new Set(recipients)].map((one) => recipientOf(one).wrapFileKey(fileKey))
	);
	const sealed = await assemble([...stanzas, ...added.flat().map(written)], body, fileKey);
	if (sealed.length > LIMITS.payload) throw new TooLargeError();
	return sealed;
}

/** The same text for this reader alone under a header that is sound again, where one of the identities is among its readers. */
export async function mendHeader(payload: string, identities: readonly string[]): Promise<string> {
	const { stanzas, body } = partsOf(payload);
	const { stanza, fileKey } = await opened(stanzas, identities);
	return assemble([stanza], body, fileKey);
}

async function assemble(stanzas: readonly string[], body: string, fileKey: Uint8Array): Promise<string> {
	const header = `${VERSION}${stanzas.join('')}---`;
	const mac = base64nopad.encode(await macOf(header, fileKey));
	const rest = Uint8Array.from(body, (character) => character.charCodeAt(0));
	return base64.encode(Uint8Array.from([...text.encode(`${header} ${mac}\n`), ...rest]));
}

/** HMAC-SHA-256 of the header under a key derived from the file's, as the format says. */
async function macOf(header: string, fileKey: Uint8Array): Promise<Uint8Array> {
	const secret = await crypto.subtle.importKey('raw', new Uint8Array(fileKey), 'HKDF', false, ['deriveKey']);
	const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode('header') };
	const kind = { name: 'HMAC', hash: 'SHA-256', length: 256 };
	const key = await crypto.subtle.deriveKey(derivation, secret, kind, false, ['sign']);
	return new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(header)));
}

/** The stanza that one of the identities fits; a spoilt one beside it is no hindrance. */
async function opened(stanzas: readonly string[], identities: readonly string[]) {
	for (const identity of identities.map(identityOf))
		for (const stanza of stanzas) {
			const fileKey = await Promise.resolve()
				.then(() => identity.unwrapFileKey([readStanza(stanza)]))
				.catch(() => null);
			if (fileKey) return { stanza, fileKey };
		}
	throw new UnreadableError('notForMe');
}

function partsOf(payload: string) {
	const parts = sealedParts(payload);
	if (!parts) throw new UnreadableError('damaged');
	return parts;
}

function written({ args, body }: Stanza): string {
	const encoded = base64nopad.encode(body);
	const lines = encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
	// A last line that is full is followed by an empty one.
	return [`-> ${args.join(' ')}`, ...lines, ...(encoded.length % LINE === 0 ? [''] : []), ''].join('\n');
}

function readStanza(stanza: string): Stanza {
	const [first = '', ...lines] = stanza.trimEnd().split('\n');
	return new Stanza(first.split(' ').slice(1), base64nopad.decode(lines.join('')));
}

/** The library's own X25519: it has both as objects, though it hands them out to its lists alone. */
function recipientOf(recipient: string): Recipient {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	return encrypter['recipients'][0] as Recipient;
}

function identityOf(identity: string): Identity {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	return decrypter['identities'][0] as Identity;
}
