/** What is known of a person, and its end. */
import { PERSON } from '../../protocol/endpoints/person';
import { AppError } from '../errors';
import { actsAbout, namedBy } from '../person/acts-about';
import { ownDossier, showPerson } from '../person/dossier';
import { findPeople } from '../person/facts';
import { noteActAfter } from '../pocketbase/acts';
import { serve } from '../serve';
import { services } from '../services';
import { proveAgain } from './second-factor';

export const own = serve(PERSON.own, async ({ visitor }) =>
	ownDossier(services().clients, (await visitor()).caller.userId, new Date())
);

export const find = serve(PERSON.find, async ({ body, visitor }) => ({
	people: await findPeople(services().clients, (await visitor()).caller, body.wanted)
}));

export const show = serve(PERSON.show, async ({ body, visitor }) => {
	const { clients } = services();
	const { caller } = await visitor();
	const shown = await showPerson(clients, caller, body.person, new Date());
	// Before it leaves the server: nothing is told without its line in the log.
	for (const act of actsAbout(caller, new Date(), 'personShown', namedBy(body.person)))
		await noteActAfter(clients, act);
	return shown;
});

/** What cannot be taken back asks once more who says so. */
export const erase = serve(PERSON.erase, async ({ event, body, visitor }) => {
	const { erasing, jobs } = services();
	const { account, caller } = await visitor();
	if (!account) throw new AppError('unauthenticated');
	await proveAgain(event, account, body);
	const erasure = await erasing.erase(caller, body);
	// Whose turn a request is may be another one's now.
	jobs.nudge('clocks');
	return { erasure };
});

export const erasures = serve(PERSON.erasures, async ({ visitor }) => ({
	erasures: await services().erasing.list((await visitor()).caller)
}));
