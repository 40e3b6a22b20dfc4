/** What asker and expert write, a request taken back, and the same texts sealed to others. */
import type { Caller } from '../../../domain/access/caller';
import { mayRead } from '../../../domain/consultation/request-readers';
import type { MessageSender, Request } from '../../../domain/consultation/request';
import { LIMITS } from '../../../domain/limits';
import type { Region } from '../../../domain/place/place';
import { defineAction } from '../action';
import { rejected } from '../decision';
import { already, changed } from './change';
import { answered, awaited, closed } from './clocks';
import { type AskedRequest, askedRequest, regionOf } from './facts';
import { sealedAnew } from './sealed-anew';

export type ThreadFacts = AskedRequest & { region: Region | undefined };

const write = defineAction({
	kind: 'request.write',
	guests: true,
	rings: 'clocks',
	async facts(body, _caller, read): Promise<ThreadFacts> {
		const asked = await askedRequest(body, read);
		return { ...asked, region: await regionOf(asked.request?.youthOffice, read) };
	},
	decide({ id, body }, facts, caller, at) {
		const { request, receipt, region } = facts;
		const from = request && senderOf(request, receipt, caller);
		if (!request || !from) return rejected(id, 'not_found');
		const thread = request.thread ?? [];
		if (request.status === 'closed') return rejected(id, 'wrong_status');
		if (thread.length >= LIMITS.messages) return rejected(id, 'thread_full');
		if (thread.some((one) => one.id === body.message.id)) return rejected(id, 'conflict');
		const now = at.toISOString();
		const message = { ...body.message, from, at: now };
		// Whoever asks back waits again, unless the first answer is still awaited anyway.
		const clocks =
			from === 'expert'
				? answered(region, at)
				: request.dueAt === ''
					? awaited(region, request.urgency, at)
					: undefined;
		const first = from === 'expert' && request.answeredAt === '' ? { answeredAt: now } : {};
		return changed(id, request, { thread: [...thread, message], ...clocks, ...first }, now, receipt);
	}
});

const withdraw = defineAction({
	kind: 'request.withdraw',
	guests: true,
	rings: 'clocks',
	async facts(body, _caller, read): Promise<ThreadFacts> {
		const asked = await askedRequest(body, read);
		return { ...asked, region: await regionOf(asked.request?.youthOffice, read) };
	},
	/** By the asker, in any state but closed. */
	decide({ id }, { request, receipt, region }, caller, at) {
		if (!request || !isAsker(request, receipt, caller)) return rejected(id, 'not_found');
		const now = at.toISOString();
		if (request.status === 'closed') return already(id, request, now);
		const done = { status: 'closed', closedAt: now, closedBy: 'asker' } as const;
		return changed(id, request, { ...done, ...closed(region, at) }, now, receipt);
	}
});

const reseal = defineAction({
	kind: 'request.reseal',
	guests: false,
	rings: 'clocks',
	facts: async ({ id }, _caller, read): Promise<{ request: Request | undefined }> => ({
		request: await read.one('requests', 'id', id)
	}),
	/** By whoever can read: what stands there is the same, and nobody's turn changes. */
	decide({ id, body }, { request }, caller, at) {
		if (!request || !mayRead(request, caller)) return rejected(id, 'not_found');
		if (request.status === 'closed') return rejected(id, 'wrong_status');
		const texts = sealedAnew(request, body.resealed, caller);
		if (!texts) return rejected(id, 'conflict');
		return changed(id, request, { ...texts, strandedAt: '' }, at.toISOString());
	}
});

export const requestThread = {
	'request.write': write,
	'request.withdraw': withdraw,
	'request.reseal': reseal
};

function senderOf(request: Request, receipt: string, caller: Caller): MessageSender | undefined {
	if (caller.role === 'expert' && caller.expertId !== '' && request.acceptedBy === caller.expertId)
		return 'expert';
	return isAsker(request, receipt, caller) ? 'asker' : undefined;
}

function isAsker(request: Request, receipt: string, caller: Caller): boolean {
	return receipt !== '' || (caller.userId !== '' && request.author === caller.userId);
}
