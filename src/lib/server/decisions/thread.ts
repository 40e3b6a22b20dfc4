/** What is written into a request's thread, and the same texts sealed anew when those who may read have changed. */
import type { Caller } from '../../domain/access/caller';
import { LIMITS } from '../../domain/limits';
import type { MessageSender, Request } from '../../domain/consultation/request';
import { mayRead } from '../../domain/access/visibility';
import type { MutationOf, Resealed } from '../../protocol/mutation';
import { answered, awaited, closed } from './clocks';
import { already, changed, type Decision, type Facts, rejected } from './decision';

export function write(
	{ id, body }: MutationOf<'request.write'>,
	facts: Facts,
	caller: Caller,
	at: Date
): Decision {
	const { request, region } = facts;
	const from = request && senderOf(request, facts, caller);
	if (!request || !from) return rejected(id, 'not_found');
	const thread = request.thread ?? [];
	if (request.status === 'closed') return rejected(id, 'wrong_status');
	if (thread.length >= LIMITS.messages) return rejected(id, 'thread_full');
	if (thread.some((one) => one.id === body.message.id)) return rejected(id, 'conflict');
	const now = at.toISOString();
	const message = { ...body.message, from, at: now };
	// Whoever asks back waits again, unless the first answer is still awaited anyway.
	const clocks =
		from === 'expert' ? answered(region, at) : request.dueAt === '' ? awaited(region, at) : undefined;
	const first = from === 'expert' && request.answeredAt === '' ? { answeredAt: now } : {};
	return changed(id, request, { thread: [...thread, message], ...clocks, ...first }, now);
}

/** By the asker, in any state but closed. */
export function withdraw(
	{ id }: MutationOf<'request.withdraw'>,
	facts: Facts,
	caller: Caller,
	at: Date
): Decision {
	const { request, region } = facts;
	if (!request || !isAsker(request, facts, caller)) return rejected(id, 'not_found');
	const now = at.toISOString();
	if (request.status === 'closed') return already(id, request, now);
	const done = { status: 'closed', closedAt: now, closedBy: 'asker' } as const;
	return changed(id, request, { ...done, ...closed(region, at) }, now);
}

/** By whoever can read: the content is the same, and nobody's turn changes. */
export function reseal(
	{ id, body }: MutationOf<'request.reseal'>,
	{ request }: Facts,
	caller: Caller,
	at: Date
): Decision {
	if (!request || !mayRead(request, caller)) return rejected(id, 'not_found');
	if (request.status === 'closed') return rejected(id, 'wrong_status');
	const texts = sealedAnew(request, body.resealed);
	if (!texts) return rejected(id, 'conflict');
	return changed(id, request, { ...texts, strandedAt: '' }, at.toISOString());
}

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

function senderOf(request: Request, facts: Facts, caller: Caller): MessageSender | undefined {
	if (caller.role === 'expert' && caller.expertId !== '' && request.acceptedBy === caller.expertId)
		return 'expert';
	return isAsker(request, facts, caller) ? 'asker' : undefined;
}

function isAsker(request: Request, { holdsReceipt }: Facts, caller: Caller): boolean {
	return holdsReceipt || (caller.userId !== '' && request.author === caller.userId);
}
