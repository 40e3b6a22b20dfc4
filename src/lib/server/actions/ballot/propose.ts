/**
 * A topic for a circle: a member proposes it for her seat, an office for whoever has told it. It begins as every topic does; what
 * becomes of it is the circle's and the office's to say.
 */
import type { Circle } from '../../../domain/meeting/circle';
import type { Seat } from '../../../domain/meeting/seat';
import { NEW_TOPIC, type Topic } from '../../../domain/meeting/topic';
import { defineAction } from '../action';
import { done, rejected } from '../decision';

export interface ProposeFacts {
	/** What has this id already. */
	row?: Topic | undefined;
	circle?: Pick<Circle, 'region' | 'publication'> | undefined;
	seat?: Pick<Seat, 'circle' | 'account' | 'publication'> | undefined;
}

const propose = defineAction({
	kind: 'topic.propose',
	guests: false,
	facts: async ({ id, circle, seat }, _caller, read): Promise<ProposeFacts> => ({
		row: await read.one('topics', 'id', id),
		circle: await read.one('circles', 'id', circle),
		seat: await read.one('seats', 'id', seat)
	}),
	decide({ id, body }, { row, circle, seat }, caller, at) {
		if (circle?.publication !== 'published') return rejected(id, 'not_found');
		const ofOffice =
			body.seat === '' && caller.role === 'coordination' && caller.networks.includes(circle.region);
		const ofSeat =
			seat?.publication === 'published' && seat.circle === body.circle && seat.account === caller.userId;
		if (!ofOffice && !ofSeat) return rejected(id, 'forbidden');
		if (body.title.trim() === '') return rejected(id, 'bad_request', ['title']);
		if (row) return rejected(id, 'conflict');
		const { title, words, ...of } = body;
		const fields = {
			...{ circle: of.circle, seat: of.seat, title: title.trim(), words: words.trim() },
			...NEW_TOPIC
		};
		return done(id, at, [{ table: 'topics', operation: 'create', id: body.id, fields }]);
	}
});

export const topicProposal = { 'topic.propose': propose };
