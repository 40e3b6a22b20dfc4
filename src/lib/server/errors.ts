/**
 * Failures inside the server. An `AppError` is expected: its code is the answer. Everything else is unexpected: the
 * caller gets a reference, the log gets the redacted rest (api.ts).
 */
import type { ErrorCode } from '../protocol/errors';

export class AppError extends Error {
	override name = 'AppError';
	readonly code: ErrorCode;
	/** Seconds after which another try makes sense (answered as Retry-After). */
	readonly retryAfter: number | undefined;

	/** Bits of work with which it would be taken. */
	readonly work: number | undefined;

	constructor(code: ErrorCode, options: { retryAfter?: number; work?: number; cause?: unknown } = {}) {
		super(code, { cause: options.cause });
		this.code = code;
		this.retryAfter = options.retryAfter;
		this.work = options.work;
	}
}
