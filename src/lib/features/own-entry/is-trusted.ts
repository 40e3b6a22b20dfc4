/** Whether all networks of an expert's entry trust their partners: the server decides by the same (server/actions/proposal/make.ts). */
import { directoryCopy } from '../../local/copy/directory-copy';

export async function isTrusted(expert: string): Promise<boolean> {
	const entry = expert === '' ? undefined : await directoryCopy.readOne('experts', expert);
	const offices = await directoryCopy.readSome('youthOffices', entry?.youthOffices ?? []);
	const networks = await directoryCopy.readSome('regions', [...new Set(offices.map(({ region }) => region))]);
	return networks.length > 0 && networks.every(({ trustsPartners }) => trustsPartners);
}
