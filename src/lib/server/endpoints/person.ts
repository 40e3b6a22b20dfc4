/** What is known of a person, and its end. */
import { PERSON } from '../../protocol/endpoints/person';
import { AppError } from '../errors';
import { ownDossier, showPerson } from '../person/dossier';
import { findPeople } from '../person/facts';
import { serve } from '../serve';
import { services } from '../services';
import { proveAgain } from './second-factor';

export const own = serve(PERSON.own, async ({ visitor }) =>
	ownDossier(services().clients, (await visitor()).caller.userId, new Date())
);

export const find = serve(PERSON.find, async ({ body, visitor }) => ({
	people: await findPeople(services().clients, (await visitor()).caller, body.wanted)
}));

export const show = serve(PERSON.show, async ({ body, visitor }) =>
	showPerson(services().clients, (await visitor()).caller, body.person, new Date())
);

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
