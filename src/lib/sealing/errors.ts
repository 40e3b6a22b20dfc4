/** What can go wrong around a sealed text. Each error says what a person can be told, and carries nothing of the content. */

/** Longer than the server takes, once sealed; the asker must shorten before sending. */
export class TooLargeError extends Error {
	override name = 'TooLargeError';
}

/** Nobody could ever read it. */
export class NoRecipientError extends Error {
	override name = 'NoRecipientError';
}

/** The passphrase or the recovery code does not fit this key. */
export class WrongPassphraseError extends Error {
	override name = 'WrongPassphraseError';
}

/**
 * damaged: cut off or changed on the way. notForMe: sealed to other keys. foreign: belongs to another request, message
 * or role. forged: its author did not know the request's secret. newer: written by a newer app.
 */
export type UnreadableReason = 'damaged' | 'notForMe' | 'foreign' | 'forged' | 'newer';

export class UnreadableError extends Error {
	override name = 'UnreadableError';
	constructor(readonly reason: UnreadableReason) {
		super(reason);
	}
}
