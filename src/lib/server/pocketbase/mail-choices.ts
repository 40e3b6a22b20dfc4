/** Who wants no notices by mail, by her address (pb_migrations/1700000114_announcements.js), as the system has it. */
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';
import { unlessThere } from './unless-there';

/** Addresses in one filter. */
const AT_ONCE = 40;

export interface MailChoiceRow {
	id: string;
	network: string;
	address: string;
	hash: string;
	/** Empty while she wants them. */
	offAt: string;
}

/** Of these addresses, who has been written to before or has said something. */
export async function mailChoicesOf(
	clients: PocketBaseClients,
	network: string,
	addresses: readonly string[]
): Promise<Map<string, MailChoiceRow>> {
	return clients.asSystem(async (system) => {
		const found = new Map<string, MailChoiceRow>();
		const here = system.filter('network = {:network}', { network });
		for (let from = 0; from < addresses.length; from += AT_ONCE) {
			const some = addresses.slice(from, from + AT_ONCE);
			const any = some.map((address) => system.filter('address = {:address}', { address })).join(' || ');
			const filter = `${here} && (${any})`;
			for (const row of await system.collection('mailChoices').getFullList<MailChoiceRow>({ filter }))
				found.set(row.address, row);
		}
		return found;
	});
}

/** What her link carries is known from then on; what she has chosen stays. */
export async function keepMailLink(
	clients: PocketBaseClients,
	link: Pick<MailChoiceRow, 'network' | 'address' | 'hash'>,
	known: MailChoiceRow | undefined
): Promise<void> {
	if (known?.hash === link.hash) return;
	await clients.asSystem(async (system) => {
		const choices = system.collection('mailChoices');
		if (known) await choices.update(known.id, { hash: link.hash });
		else await unlessThere(choices.create(link));
	});
}

export function mailChoiceByHash(
	clients: PocketBaseClients,
	hash: string
): Promise<(MailChoiceRow & { expand: { network: { name: string } } }) | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'mailChoices', system.filter('hash = {:hash}', { hash }), { expand: 'network' })
	);
}

/** `offAt` undefined: she wants them again. */
export async function chooseMails(
	clients: PocketBaseClients,
	id: string,
	offAt: Date | undefined
): Promise<void> {
	await clients.asSystem((system) => system.collection('mailChoices').update(id, { offAt: offAt ?? '' }));
}
