/**
 * A request's texts for those who may read now. Who has accepted it may put newly sealed texts in the place of the old; all
 * others only open the very same texts for further readers, so that nobody exchanges words that nobody has accepted yet.
 */
import type { Caller } from '../../../domain/access/caller';
import type { Request } from '../../../domain/consultation/request';
import { onlyAddsReaders } from '../../../domain/consultation/sealed-parts';
import type { Resealed } from '../../../protocol/actions/request';

/** The texts as they are to be; undefined when the thread has moved on meanwhile, or more was changed than may be. */
export function sealedAnew(
	request: Request,
	{ payload, thread, recipients }: Resealed,
	{ expertId }: Pick<Caller, 'expertId'>
): Pick<Request, 'payload' | 'thread' | 'recipients'> | undefined {
	const known = request.thread ?? [];
	const texts = new Map(thread.map((message) => [message.id, message.payload]));
	if (texts.size !== known.length || known.some(({ id }) => !texts.has(id))) return undefined;
	const next = known.map((message) => ({ ...message, payload: texts.get(message.id) ?? message.payload }));
	if (request.acceptedBy !== '' && request.acceptedBy === expertId)
		return { payload, recipients, thread: next };
	const adds =
		onlyAddsReaders(request.payload ?? '', payload) &&
		known.every((message, at) => onlyAddsReaders(message.payload, next[at]?.payload ?? ''));
	return adds
		? { payload, recipients: [...new Set([...request.recipients, ...recipients])], thread: next }
		: undefined;
}
