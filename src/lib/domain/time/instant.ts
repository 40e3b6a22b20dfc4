/**
 * Stored instants as screens read them. Everything that is written today is ISO 8601 with UTC; a phone that was filled by a
 * server of 0.1 holds times with the database's blank instead of the T, in its copy until the next contact and in the
 * requests it keeps until they are asked for again. Not every browser reads that form: the blank is known here and nowhere else.
 */

/** Milliseconds since 1970; NaN for what is no instant. */
export function instantOf(stored: string): number {
	return Date.parse(isoOf(stored));
}

/** The same instant in ISO 8601. */
export function isoOf(stored: string): string {
	return stored.replace(' ', 'T');
}
