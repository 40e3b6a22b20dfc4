/** What is left of a network's set-up: its places, and by which server the installation's mails go. */
import type { Caller } from '../../domain/access/caller';
import { DESK } from '../../protocol/endpoints/desk';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import { noteActAfter } from '../pocketbase/acts';
import { serve } from '../serve';
import { services } from '../services';
import { addPlaces as addTo, deskSetup, listPlaces, mayChangeMail, sendProbe } from '../setup/desk-setup';
import { proveAgain } from './second-factor';

export const setup = serve(DESK.setup, async ({ visitor }) => showSetup((await visitor()).caller));

export const places = serve(DESK.places, ({ query }) => listPlaces(query.land, query.county));

export const addPlaces = serve(DESK.addPlaces, async ({ body, visitor }) =>
	addTo(services().clients, (await visitor()).caller, body, new Date())
);

/** A test mail goes first: settings by which nothing can be sent would lock everybody out who waits for one. */
export const setMail = serve(DESK.setMail, async ({ event, body, visitor }) => {
	const { clients, mailbox, jobs } = services();
	const { account, caller } = await visitor();
	if (!account) throw new AppError('unauthenticated');
	if (!(await mayChangeMail(clients, mailbox, caller))) throw new AppError('forbidden');
	await proveAgain(event, account, body);
	const settings = mailbox.complete(body.settings);
	const refused = await sendProbe(mailbox.of(settings), account.email);
	if (refused === '') {
		await mailbox.keep(settings);
		// They lie in a file of their own, not in the database.
		await noteActAfter(clients, actBy(caller, new Date(), 'mailServerChanged', 'installation'));
	}
	jobs.nudge('notices');
	return { refused, setup: await showSetup(caller) };
});

function showSetup(caller: Caller) {
	const { clients, mailbox } = services();
	return deskSetup(clients, caller, mailbox);
}
