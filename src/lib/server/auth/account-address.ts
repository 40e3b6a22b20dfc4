/**
 * An account's address, as it is compared. Guarantees: only the capitals of ASCII are folded, as the database does it
 * (pocketbase/accounts.ts), so that no other sign is taken for one of ours: JavaScript makes a k of the Kelvin sign.
 */

/** What somebody typed. */
export function nameOf(email: string): string {
	return email.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** What a provider has verified; empty where it is not plain ASCII, and so can be no account's. */
export function nameOfVerified(email: string): string {
	return /^[!-~]+$/.test(email) ? nameOf(email) : '';
}
