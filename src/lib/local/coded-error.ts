/**
 * Failures that a screen can explain: a code instead of a message. The wire's own codes come from the protocol, the
 * rest is what only a phone can meet. text/errors.ts has the sentence for each.
 */
import { Dexie } from 'dexie';
import type { Problem } from '../protocol/errors';

export type { Problem };

const STORAGE_ERRORS = new Set<string>(Object.values(Dexie.errnames));

export class CodedError extends Error {
	override name = 'CodedError';
	constructor(
		readonly code: Problem,
		/** Seconds the server asked to wait. */
		readonly retryAfter?: number,
		/** The id under which the server logged an unexpected failure. */
		readonly reference?: string
	) {
		super(code);
	}
}

/** What went wrong while the phone's storage was used, as a code; errors that already have one pass through. */
export function storageError(error: unknown): CodedError {
	if (error instanceof CodedError) return error;
	if (isQuotaError(error)) return new CodedError('storage_full');
	const byStorage =
		error instanceof DOMException || (error instanceof Error && STORAGE_ERRORS.has(error.name));
	return new CodedError(byStorage ? 'storage_blocked' : 'unexpected');
}

/** Dexie wraps the browser's error once or twice, depending on where the quota was hit. */
function isQuotaError(error: unknown): boolean {
	for (let current = error, depth = 0; current instanceof Error && depth < 4; depth += 1) {
		if (current.name === 'QuotaExceededError') return true;
		current = (current as { inner?: unknown }).inner ?? current.cause;
	}
	return false;
}
