// Whom an asker can call now about a request: who answers it and who stands in, then the youth office with its number of
// this moment. From the directory on this device, so that it is there without network too.
import { deputiesOf } from '$lib/domain/directory/deputies';
import { numberNow } from '$lib/domain/directory/reachability';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { numberWords } from '$lib/text/reachability';

export interface Callee {
	name: string;
	phone: string;
	note: string;
}

export interface ReachNow {
	/** Nearest first; empty for the free pool. */
	people: Callee[];
	office: Callee | undefined;
}

/** All reads start at once, for the live query around it. */
export async function reachNow(
	{ remote, nameOfExpert, phoneOfExpert }: Pick<KeptRequest, 'remote' | 'nameOfExpert' | 'phoneOfExpert'>,
	at: Date
): Promise<ReachNow> {
	const [experts, office, regions] = await Promise.all([
		directoryCopy.readAll('experts'),
		directoryCopy.readOne('youthOffices', remote?.youthOffice ?? ''),
		directoryCopy.readAll('regions')
	]);
	const byId = (id: string) => experts.find((one) => one.id === id && one.publication === 'published');
	const first = byId(remote?.acceptedBy || remote?.expert || '');
	const chain = first ? [first, ...deputiesOf(first, byId, at)] : [];
	const people = chain
		.filter(({ phone }) => phone !== '')
		.map(({ name, phone, id }) => ({ name, phone, note: id === first?.id ? '' : 'Vertretung' }));
	// The number that was kept with the request stands in for a directory that knows nobody.
	const kept = phoneOfExpert
		? { name: nameOfExpert || 'Zuständiges Jugendamt', phone: phoneOfExpert, note: '' }
		: undefined;
	if (!office) return { people: people.length === 0 && kept ? [kept] : people, office: undefined };
	const number = numberNow(office, at, regions.find(({ id }) => id === office.region)?.land);
	return {
		people: people.length === 0 && kept && nameOfExpert ? [kept] : people,
		office: { name: office.name, phone: number.phone, note: numberWords(number, at) }
	};
}

/** The name of whoever answers; empty while nobody has accepted, or where the directory does not know her. */
export async function nameOfAnswerer({ remote, nameOfExpert }: KeptRequest): Promise<string> {
	const id = remote?.acceptedBy || remote?.expert;
	return (id && (await directoryCopy.readOne('experts', id))?.name) || nameOfExpert;
}
