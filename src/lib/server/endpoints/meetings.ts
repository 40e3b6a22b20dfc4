/** Whom the mails of a meeting have reached, for the office of its network. */
import { MEETINGS } from '../../protocol/endpoints/meetings';
import { toldOfMeeting } from '../meetings/told-to-desk';
import { serve } from '../serve';
import { services } from '../services';

export const told = serve(MEETINGS.told, async ({ query, visitor }) => {
	const { clients, mailbox } = services();
	const { caller } = await visitor();
	return toldOfMeeting(
		{ clients, mailServer: mailbox.transport !== undefined },
		caller,
		query.id,
		new Date()
	);
});
