/** Papers on data protection. */
import { PRIVACY } from '../../protocol/endpoints/privacy';
import { lookAtPapers, paperAsFile, type PaperParts } from '../privacy/papers';
import { serve } from '../serve';
import { services } from '../services';
import { noteHandedOut } from './note-handed-out';

export const look = serve(PRIVACY.look, async ({ query, visitor }) =>
	lookAtPapers(parts(), (await visitor()).caller, query.network, new Date())
);

export const handOut = serve(PRIVACY.handOut, async ({ body, visitor }) => {
	const { caller } = await visitor();
	const made = await paperAsFile(parts(), caller, body, new Date());
	await noteHandedOut(caller, 'privacyPaperMade', body.network);
	return made;
});

function parts(): PaperParts {
	const { store, mailbox, push, provider } = services();
	const server = {
		mail: mailbox.transport !== undefined,
		push: push !== undefined,
		provider: provider !== undefined
	};
	return { store, server };
}
