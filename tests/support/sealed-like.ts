/** A text in the outer form of a sealed one, readable for the test alone: for stores and sync, which never look inside. */
export function sealedLike(text: string, readers = 1): string {
	const header = Array.from({ length: readers }, (_, at) => stanzaLike(at)).join('');
	return Buffer.from(`age-encryption.org/v1\n${header}--- ${'M'.repeat(43)}\n${text}`).toString('base64');
}

/** The very same, open to one reader more. */
export function withReaderAdded(sealed: string): string {
	const text = Buffer.from(sealed, 'base64').toString('utf8');
	return Buffer.from(text.replace('\n--- ', `\n${stanzaLike(9)}--- `)).toString('base64');
}

function stanzaLike(at: number): string {
	return `-> X25519 ${String(at).repeat(43)}\n${'K'.repeat(43)}\n`;
}

/** A fingerprint in its written form. */
export const FINGERPRINT = '7K2M-Q9XB-04TZ';
