/** The expert's steps: seen, accepted (the first wins), closed, handed over. */
import type { Caller } from '../../domain/access/caller';
import type { Request } from '../../domain/consultation/request';
import { mayAnswer, mayRead } from '../../domain/access/visibility';
import type { MutationOf } from '../../protocol/mutation';
import { awaited, closed } from './clocks';
import { already, changed, type Decision, type Facts, rejected } from './decision';
import { sealedAnew } from './thread';

type Step = MutationOf<'request.see' | 'request.accept' | 'request.close'>;

export function step({ id, kind }: Step, facts: Facts, caller: Caller, at: Date): Decision {
	const { request } = facts;
	const refusal = answerRefusal(id, request, caller);
	if (refusal || !request) return refusal ?? rejected(id, 'not_found');
	const now = at.toISOString();
	switch (kind) {
		case 'request.see':
			// Seen, accepted or closed already: what was asked for is so.
			if (request.status !== 'submitted') return already(id, request, now);
			return changed(id, request, { status: 'seen', seenAt: now }, now);
		case 'request.accept': {
			if (request.status === 'closed') return rejected(id, 'wrong_status');
			if (request.status === 'accepted') return already(id, request, now);
			const seenAt = request.seenAt || now;
			const accepted = { status: 'accepted', acceptedBy: caller.expertId, seenAt, acceptedAt: now } as const;
			return changed(id, request, accepted, now);
		}
		case 'request.close': {
			if (request.status === 'closed') return already(id, request, now);
			if (request.status !== 'accepted') return rejected(id, 'wrong_status');
			const done = { status: 'closed', closedAt: now, closedBy: 'expert' } as const;
			return changed(id, request, { ...done, ...closed(facts.region, at) }, now);
		}
	}
}

/** To her deputy or back to whom it was addressed; the coordination office to anybody of that youth office. */
export function handOver(
	{ id, body }: MutationOf<'request.handOver'>,
	facts: Facts,
	caller: Caller,
	at: Date
): Decision {
	const { request, expert, self } = facts;
	if (!request || !mayRead(request, caller)) {
		const refusal = answerRefusal(id, request, caller);
		return refusal ?? rejected(id, 'not_found');
	}
	if (request.status === 'closed') return rejected(id, 'wrong_status');
	const fitting =
		expert?.publication === 'published' &&
		expert.id !== caller.expertId &&
		(caller.role === 'coordination'
			? expert.youthOffices.includes(request.youthOffice)
			: [self?.deputy, request.expert].includes(expert.id));
	if (!fitting) return rejected(id, 'expert_unavailable');
	const texts = body.resealed ? sealedAnew(request, body.resealed) : {};
	if (!texts) return rejected(id, 'conflict');
	const next: Partial<Request> = {
		...texts,
		...awaited(facts.region, at),
		expert: expert.id,
		acceptedBy: '',
		status: 'submitted',
		round: request.round + 1,
		seenAt: '',
		acceptedAt: '',
		strandedAt: ''
	};
	return changed(id, request, next, at.toISOString());
}

function answerRefusal(id: string, request: Request | undefined, caller: Caller): Decision | undefined {
	if (caller.role !== 'expert') return rejected(id, 'forbidden');
	if (!request) return rejected(id, 'not_found');
	if (mayAnswer(request, caller)) return undefined;
	const before = mayAnswer({ ...request, acceptedBy: '' }, caller);
	return rejected(id, before ? 'already_accepted' : 'not_found');
}
