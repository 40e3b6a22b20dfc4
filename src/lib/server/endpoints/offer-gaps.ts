/** Offers that are missing: said by accounts, forwarded by offices, answered by planners with a mailed link. */
import { OFFER_GAPS } from '../../protocol/endpoints/offer-gaps';
import type { Visitor } from '../auth/lucia';
import { answerGap, changeGaps, listGaps, lookAtGap } from '../offer-gaps';
import { serve } from '../serve';
import { services } from '../services';

const askingOf = ({ caller, account }: Visitor) => ({ caller, networks: account?.networks ?? [] });

export const list = serve(OFFER_GAPS.list, async ({ visitor }) =>
	listGaps(services().clients, askingOf(await visitor()))
);

export const change = serve(OFFER_GAPS.change, async ({ body, visitor }) => {
	const { clients, limits, jobs, mailbox } = services();
	const asking = askingOf(await visitor());
	const mayWrite = (address: string) => limits.mayWriteTo(`planner ${address}`);
	await changeGaps({ clients, mail: mailbox.transport, mayWrite }, asking, body, new Date());
	jobs.nudge('notices');
	return listGaps(clients, asking);
});

export const look = serve(OFFER_GAPS.look, async ({ body }) =>
	lookAtGap(services().clients, body.token, new Date())
);

export const answer = serve(OFFER_GAPS.answer, async ({ body }) => {
	const answered = await answerGap(services().clients, body, new Date());
	services().jobs.nudge('notices');
	return answered;
});
