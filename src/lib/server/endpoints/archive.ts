/** A network as a file for another installation. */
import { ARCHIVE } from '../../protocol/endpoints/archive';
import { handOutArchive } from '../archive/hand-out';
import { serve } from '../serve';
import { services } from '../services';
import { noteHandedOut } from './note-handed-out';

export const handOut = serve(ARCHIVE.handOut, async ({ body, visitor }) => {
	const { caller } = await visitor();
	const made = await handOutArchive(services().store, caller, body.network, new Date());
	await noteHandedOut(caller, 'archiveMade', body.network);
	return made;
});
