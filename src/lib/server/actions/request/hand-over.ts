/**
 * Handing a request over: to her deputy or back to whom it was addressed; the coordination office, where it reads along,
 * to anybody of that youth office. A new round begins, with clocks of its own.
 */
import type { Caller } from '../../../domain/access/caller';
import { mayRead } from '../../../domain/consultation/request-readers';
import type { Request } from '../../../domain/consultation/request';
import type { Expert } from '../../../domain/directory/directory';
import type { Region } from '../../../domain/place/place';
import { defineAction } from '../action';
import { type Decision, rejected } from '../decision';
import type { MutationOf } from '../../../protocol/mutation';
import { changed } from './change';
import { newRound } from './clocks';
import { regionOf } from './facts';
import { sealedAnew } from './sealed-anew';
import { answering } from './steps';

export interface HandOverFacts {
	request: Request | undefined;
	/** To whom. */
	expert: Expert | undefined;
	/** The caller's own entry. */
	self: Expert | undefined;
	region: Region | undefined;
}

const handOver = defineAction({
	kind: 'request.handOver',
	guests: false,
	rings: 'clocks',
	async facts({ id, to }, caller, read): Promise<HandOverFacts> {
		const request = await read.one('requests', 'id', id);
		const [expert, self, region] = await Promise.all([
			read.one('experts', 'id', to),
			read.one('experts', 'id', caller.expertId),
			regionOf(request?.youthOffice, read)
		]);
		return { request, expert, self, region };
	},
	decide(mutation, facts, caller, at) {
		const { request } = facts;
		const handing = (hers: Request) => handingOver(mutation, hers, facts, caller, at);
		if (request && mayRead(request, caller)) return handing(request);
		return answering(mutation.id, request, caller, handing);
	}
});

export const requestHandOver = { 'request.handOver': handOver };

function handingOver(
	{ id, body }: MutationOf<'request.handOver'>,
	request: Request,
	{ expert, self, region }: HandOverFacts,
	caller: Caller,
	at: Date
): Decision {
	if (request.status === 'closed') return rejected(id, 'wrong_status');
	const fitting =
		expert?.publication === 'published' &&
		expert.id !== caller.expertId &&
		(caller.role === 'coordination'
			? expert.youthOffices.includes(request.youthOffice)
			: [self?.deputy, request.expert].includes(expert.id));
	if (!fitting) return rejected(id, 'expert_unavailable');
	const texts = body.resealed ? sealedAnew(request, body.resealed, caller) : {};
	if (!texts) return rejected(id, 'conflict');
	const next: Partial<Request> = {
		...texts,
		...newRound(request, region, at),
		expert: expert.id
	};
	return changed(id, request, next, at.toISOString());
}
