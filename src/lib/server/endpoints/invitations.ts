/** Invitations: what a mailed link shows and takes, and whom an office reminds. */
import { INVITATIONS } from '../../protocol/endpoints/invitations';
import { remind, remindersOf } from '../invitations/desk';
import { answerInvitation, lookAtInvitation } from '../invitations/link';
import { serve } from '../serve';
import { services } from '../services';

export const look = serve(INVITATIONS.look, async ({ body }) =>
	lookAtInvitation(services().clients, body.token, new Date())
);

export const answer = serve(INVITATIONS.answer, async ({ body }) => {
	const { clients, jobs } = services();
	const said = await answerInvitation(clients, body, new Date());
	jobs.nudge('invitations');
	return said;
});

export const reminders = serve(INVITATIONS.reminders, async ({ query, visitor }) =>
	remindersOf(services().clients, (await visitor()).caller, query.meeting)
);

export const remindSome = serve(INVITATIONS.remind, async ({ body, visitor }) => {
	const { clients, jobs } = services();
	const answer = await remind(clients, (await visitor()).caller, body, new Date());
	jobs.nudge('invitations');
	return answer;
});
