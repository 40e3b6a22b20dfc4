/** The expert's steps: seen, accepted (the first wins), closed. */
import type { Caller } from '../../../domain/access/caller';
import { mayAnswer } from '../../../domain/consultation/request-readers';
import type { Request } from '../../../domain/consultation/request';
import type { Region } from '../../../domain/place/place';
import { defineAction } from '../action';
import { type Decision, rejected } from '../decision';
import { already, changed } from './change';
import { closed } from './clocks';
import { regionOf } from './facts';

export interface StepFacts {
	request: Request | undefined;
}

const see = defineAction({
	kind: 'request.see',
	guests: false,
	rings: 'clocks',
	facts: async ({ id }, _caller, read): Promise<StepFacts> => ({
		request: await read.one('requests', 'id', id)
	}),
	decide: ({ id }, { request }, caller, at) =>
		answering(id, request, caller, (hers) => {
			const now = at.toISOString();
			// Seen, accepted or closed already: what was asked for is so.
			if (hers.status !== 'submitted') return already(id, hers, now);
			return changed(id, hers, { status: 'seen', seenAt: now }, now);
		})
});

const accept = defineAction({
	kind: 'request.accept',
	guests: false,
	rings: 'clocks',
	facts: async ({ id }, _caller, read): Promise<StepFacts> => ({
		request: await read.one('requests', 'id', id)
	}),
	decide: ({ id }, { request }, caller, at) =>
		answering(id, request, caller, (hers) => {
			const now = at.toISOString();
			if (hers.status === 'closed') return rejected(id, 'wrong_status');
			if (hers.status === 'accepted') return already(id, hers, now);
			const seenAt = hers.seenAt || now;
			const accepted = { status: 'accepted', acceptedBy: caller.expertId, seenAt, acceptedAt: now } as const;
			return changed(id, hers, accepted, now);
		})
});

const close = defineAction({
	kind: 'request.close',
	guests: false,
	rings: 'clocks',
	async facts({ id }, _caller, read): Promise<StepFacts & { region: Region | undefined }> {
		const request = await read.one('requests', 'id', id);
		return { request, region: await regionOf(request?.youthOffice, read) };
	},
	decide: ({ id }, { request, region }, caller, at) =>
		answering(id, request, caller, (hers) => {
			const now = at.toISOString();
			if (hers.status === 'closed') return already(id, hers, now);
			if (hers.status !== 'accepted') return rejected(id, 'wrong_status');
			const done = { status: 'closed', closedAt: now, closedBy: 'expert' } as const;
			return changed(id, hers, { ...done, ...closed(region, at) }, now);
		})
});

export const requestSteps = { 'request.see': see, 'request.accept': accept, 'request.close': close };

/** `decide` on a request that is hers to answer; else the refusal, which says no more than she may know. */
export function answering(
	id: string,
	request: Request | undefined,
	caller: Caller,
	decide: (hers: Request) => Decision
): Decision {
	if (caller.role !== 'expert') return rejected(id, 'forbidden');
	if (!request) return rejected(id, 'not_found');
	if (mayAnswer(request, caller)) return decide(request);
	const before = mayAnswer({ ...request, acceptedBy: '' }, caller);
	return rejected(id, before ? 'already_accepted' : 'not_found');
}
