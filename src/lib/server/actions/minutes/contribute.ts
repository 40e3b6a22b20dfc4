/**
 * What a member sends in for the minutes of a meeting: a notice of the current round, what her team says. By who sits there, or is sent to
 * that meeting, as long as its minutes are not out; it says who sent it, and its network, not her phone.
 */
import { defineAction } from '../action';
import { done, rejected } from '../decision';
import { meetingFacts } from './write';

export interface ContributeFacts {
	meeting?: { id: string } | undefined;
	region?: string;
	/** The record that has this id already. */
	row?: object | undefined;
	published?: number;
}

const make = defineAction({
	kind: 'contribution.make',
	guests: false,
	facts: async ({ id, meeting }, _caller, read): Promise<ContributeFacts> => ({
		...(await meetingFacts(meeting, read)),
		row: await read.one('contributions', 'id', id),
		published: await read.publishedMinutes(meeting)
	}),
	decide({ id, body }, { meeting, region = '', row, published = 0 }, caller, at) {
		if (!meeting) return rejected(id, 'not_found');
		if (!caller.meetings.includes(meeting.id)) return rejected(id, 'forbidden');
		if (published > 0) return rejected(id, 'wrong_status');
		const text = body.text.trim();
		if (text === '') return rejected(id, 'bad_request', ['text']);
		if (row) return rejected(id, 'conflict');
		const { id: contribution, kind } = body;
		const fields = {
			...{ region, meeting: meeting.id, account: caller.userId, kind, text },
			createdAt: at.toISOString()
		};
		return done(id, at, [{ table: 'contributions', operation: 'create', id: contribution, fields }]);
	}
});

export const minutesContributions = { 'contribution.make': make };
