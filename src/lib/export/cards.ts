/** Everybody of a network as a card for an address book, each in a file of its own: an iPhone takes only the first card of a file. */
import { cardOf } from '../domain/directory/directory-card';
import { type Card, fileStem, writeCard } from '../domain/directory/vcard';
import { contentOf, type ListContent } from './content';
import { byName, type NetworkRows } from './network-rows';

export function cards({ organisations, contacts, experts, employers }: NetworkRows): ListContent {
	const nameOf = (id: string) => employers.get(id)?.name ?? '';
	const all: Card[] = [
		...organisations.toSorted(byName).map((row) => cardOf('organisations', row)),
		...contacts.toSorted(byName).map((row) => cardOf('contacts', row, nameOf(row.organisation))),
		...experts.toSorted(byName).map((row) => cardOf('experts', row, nameOf(row.organisation)))
	];
	const taken = new Map<string, number>();
	const rows = all.map((card) => [fileName(card.name, taken), writeCard(card)]);
	return contentOf('cards', [{ title: '', rows }], rows.length);
}

/** Two of the same name are two files. */
function fileName(name: string, taken: Map<string, number>): string {
	const stem = fileStem(name) || 'kontakt';
	const count = (taken.get(stem) ?? 0) + 1;
	taken.set(stem, count);
	return `${stem}${count > 1 ? `-${count}` : ''}.vcf`;
}
