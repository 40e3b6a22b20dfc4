/**
 * A sealed text taken apart without a key: an age file is a header, in which a stanza names each reader's key, and the
 * body. By this server and phone see that somebody added readers and changed nothing else: the body is then the same,
 * byte for byte, and it opens with no other key than before. Pure. Deliberately not: whether the header is sound.
 */

export interface SealedParts {
	/** Each as it stands, with its lines. */
	stanzas: string[];
	/** All after the header, as bytes in a string. */
	body: string;
}

const VERSION = 'age-encryption.org/v1\n';
const HEADER = /^(?<stanzas>(?:-> [^\n]*\n(?:[A-Za-z0-9+/]*\n)+)+)--- [^\n]*\n/;

/** Undefined for what is no age file in base64. */
export function sealedParts(payload: string): SealedParts | undefined {
	const file = decoded(payload);
	if (!file?.startsWith(VERSION)) return undefined;
	const rest = file.slice(VERSION.length);
	const found = HEADER.exec(rest);
	const stanzas = found?.groups?.stanzas?.split(/^(?=-> )/m);
	return found && stanzas ? { stanzas, body: rest.slice(found[0].length) } : undefined;
}

/** Of one X25519 key: what every key of this product is. */
const ONE_READER = /^-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n$/;

/**
 * Whether `after` is `before` with nothing but further readers: the same body, every stanza still there, in order, and
 * behind them only sound ones.
 */
export function onlyAddsReaders(before: string, after: string): boolean {
	if (before === after) return true;
	const [first, next] = [sealedParts(before), sealedParts(after)];
	if (!first || !next || first.body !== next.body) return false;
	return (
		first.stanzas.every((stanza, index) => next.stanzas[index] === stanza) &&
		next.stanzas.slice(first.stanzas.length).every((stanza) => ONE_READER.test(stanza))
	);
}

function decoded(payload: string): string | undefined {
	try {
		return atob(payload);
	} catch {
		return undefined;
	}
}
