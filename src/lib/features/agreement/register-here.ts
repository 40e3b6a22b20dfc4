/** The register of an office's networks as its phone knows it, with what was entered here and waits for the network. */
import { readEntries } from '../../editing/entries-here';
import { isOwn, ownNetworks } from '../../editing/own-networks';
import { directoryCopy } from '../../local/copy/directory-copy';
import type { Register } from './register-view';

export async function readRegister(): Promise<Register> {
	const [own, regions, memberships, organisations] = await Promise.all([
		ownNetworks(),
		directoryCopy.readAll('regions'),
		readEntries('memberships', 'and refused'),
		readEntries('organisations')
	]);
	return {
		regions: regions.filter(({ id }) => own.networks.includes(id)),
		memberships: memberships.filter((one) => isOwn('memberships', one, own)),
		organisations
	};
}
