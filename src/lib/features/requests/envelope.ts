// The narrow door: the only place where a request's content becomes its payload and back. Format 1 is plain JSON; sealing
// will come here and nowhere else. Server, sync and database carry the payload as an opaque string.
import { LIMITS } from '$lib/domain/limits';
import { requestContent, type RequestContent } from '$lib/domain/request';

/** The payload is longer than the server takes; the asker must shorten before sending. */
export class TooLargeError extends Error {
	override name = 'TooLargeError';
}

/** The payload is damaged, or of a newer app. */
export class UnreadableError extends Error {
	override name = 'UnreadableError';
}

/** Content → payload. Throws `TooLargeError` before anything is queued. */
export function sealContent(content: RequestContent): string {
	const payload = JSON.stringify(content);
	if (payload.length > LIMITS.payload) throw new TooLargeError();
	return payload;
}

/** Payload → content. Throws `UnreadableError` when it is not what this app can read. */
export function openContent(payload: string): RequestContent {
	const parsed = requestContent.safeParse(fromJson(payload));
	if (!parsed.success) throw new UnreadableError();
	return parsed.data;
}

function fromJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
