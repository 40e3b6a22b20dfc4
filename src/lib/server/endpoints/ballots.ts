/** Ballots of an office's circles and meetings. */
import { BALLOTS } from '../../protocol/endpoints/ballots';
import { closeBallot } from '../ballots/close';
import { openDates, openTopics } from '../ballots/open';
import { deskBallots } from '../ballots/desk';
import { serve } from '../serve';
import { services } from '../services';

export const desk = serve(BALLOTS.desk, async ({ query, visitor }) =>
	deskBallots(services().clients, (await visitor()).caller, query)
);

export const change = serve(BALLOTS.change, async ({ body, visitor }) => {
	const { clients, store, jobs } = services();
	const asking = { clients, store, caller: (await visitor()).caller, now: new Date() };
	if (body.to === 'openTopics') await openTopics(asking, body);
	else if (body.to === 'close') await closeBallot(asking, body);
	else {
		await openDates(asking, body);
		jobs.nudge('notices');
	}
	return { done: true as const };
});
