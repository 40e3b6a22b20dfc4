/**
 * Who shall be able to read, by the rules as people know them and from what a phone knew at that moment: written anew here,
 * so that it does not share a mistake with sealing/recipients.ts.
 */
import type { Routing } from './acts';
import type { ConfidentialWorld } from './world';
import type { ModelPhone } from '../model-phone';

/** The public keys of those whom a request of this routing shall be sealed to. */
export async function shallRead(
	{ directory }: ModelPhone,
	{ expert, youthOffice }: Routing,
	forDesk: boolean
): Promise<string[]> {
	const experts = await directory.readAll('experts');
	const keys = await directory.readAll('publicKeys');
	const chosen = experts.find(({ id }) => id === expert);
	const people =
		expert === ''
			? experts.filter(({ youthOffices }) => youthOffices.includes(youthOffice)).map(({ id }) => id)
			: chosen
				? [chosen.id, chosen.deputy].filter((id) => experts.some((one) => one.id === id))
				: [];
	return keys
		.filter((key) => (key.expert === '' ? forDesk : people.includes(key.expert)))
		.map(({ recipient }) => recipient);
}

/** The same from what is true, whatever the phone was told. */
export async function trulyReads(
	{ server: { store } }: ConfidentialWorld,
	routing: Routing,
	forDesk: boolean
): Promise<string[]> {
	return shallRead(
		{ directory: { readAll: (table) => store.allRows(table) } } as ModelPhone,
		routing,
		forDesk
	);
}
