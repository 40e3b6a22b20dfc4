/** A link to exactly one entry: sent by its office, looked at, and what is said by it. */
import { ENTRY_LINKS } from '../../protocol/endpoints/entry-links';
import { lookAtEntryLink, mailEntryLink, sayByEntryLink } from '../entry-links';
import { AppError } from '../errors';
import { serve } from '../serve';
import { services } from '../services';

export const mail = serve(ENTRY_LINKS.mail, async ({ body, visitor }) => {
	const { clients, store, mailbox, limits } = services();
	const { caller } = await visitor();
	if (!mailbox.transport) throw new AppError('no_mail');
	// Whoever taps again and again must not fill her mailbox.
	const mayWrite = () => limits.mayWriteTo(body.id);
	return mailEntryLink({ clients, store, mail: mailbox.transport, mayWrite }, caller, body, new Date());
});

export const look = serve(ENTRY_LINKS.look, async ({ body }) =>
	lookAtEntryLink(services().clients, body.token, new Date())
);

export const say = serve(ENTRY_LINKS.say, async ({ body }) => {
	const { clients, jobs } = services();
	const answer = await sayByEntryLink(clients, body, new Date());
	if (answer.outcome === 'proposed') jobs.nudge('proposals');
	return answer;
});
