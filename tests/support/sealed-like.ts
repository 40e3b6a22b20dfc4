/** A text in the outer form of a sealed one, readable for the test alone: for stores and sync, which never look inside. */
export function sealedLike(text: string): string {
	return Buffer.from(`age-encryption.org/v1\n${text}`).toString('base64');
}

/** A fingerprint in its written form. */
export const FINGERPRINT = '7K2M-Q9XB-04TZ';
