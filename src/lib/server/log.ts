/**
 * The server's log: one line of JSON per event on standard output. Guarantees that nothing about persons gets in: errors
 * are cut down to name, code and stack (a database error carries the address of its request, and with it filters and
 * ids), and there is no request log.
 */
import { pino, type Logger } from 'pino';

let logger: Logger | undefined;

/** The one logger; its level comes from the environment. */
export function log(): Logger {
	logger ??= pino({
		level: process.env.LOG_LEVEL ?? 'info',
		base: null,
		serializers: { err: describeError },
		redact: {
			paths: ['email', 'password', 'payload', 'cookie', 'token', 'address', 'url', 'path'],
			remove: true
		}
	});
	return logger;
}

/** What of an error may be written down: where it happened and its kind, not what it was about. */
export function describeError(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { name: typeof error };
	const { status } = error as { status?: unknown };
	return {
		name: error.name,
		...(typeof status === 'number' ? { status } : {}),
		// The first line of a stack repeats the message, which may quote input.
		at: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')),
		...(error.cause === undefined ? {} : { cause: describeError(error.cause) })
	};
}
