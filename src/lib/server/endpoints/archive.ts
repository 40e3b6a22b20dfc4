/** A network as a file for another installation. */
import { ARCHIVE } from '../../protocol/endpoints/archive';
import { handOutArchive } from '../archive/hand-out';
import { serve } from '../serve';
import { services } from '../services';

export const handOut = serve(ARCHIVE.handOut, async ({ body, visitor }) =>
	handOutArchive(services().store, (await visitor()).caller, body.network, new Date())
);
