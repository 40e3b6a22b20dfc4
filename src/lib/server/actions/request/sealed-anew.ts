/** A request's texts, sealed anew when those who may read have changed. */
import type { Request } from '../../../domain/consultation/request';
import type { Resealed } from '../../../protocol/actions/request';

/** The sealed texts exchanged; undefined when the thread has moved on meanwhile. */
export function sealedAnew(
	request: Request,
	{ payload, thread, recipients }: Resealed
): Pick<Request, 'payload' | 'thread' | 'recipients'> | undefined {
	const known = request.thread ?? [];
	const texts = new Map(thread.map((message) => [message.id, message.payload]));
	if (texts.size !== known.length || known.some(({ id }) => !texts.has(id))) return undefined;
	return {
		payload,
		recipients,
		thread: known.map((message) => ({ ...message, payload: texts.get(message.id) ?? message.payload }))
	};
}
