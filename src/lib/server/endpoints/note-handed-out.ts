/** A file is made: the log of acts says so before the file leaves the server, so that none is out without its line. */
import type { ActKind } from '../../domain/access/acts';
import type { Caller } from '../../domain/access/caller';
import { actBy } from '../acts/acts-of';
import { noteActAfter } from '../pocketbase/acts';
import { services } from '../services';

/** `network` is empty for what is the installation's. */
export async function noteHandedOut(caller: Caller, kind: ActKind, network: string): Promise<void> {
	const table = network === '' ? 'installation' : 'regions';
	await noteActAfter(services().clients, actBy(caller, new Date(), kind, table, network));
}
