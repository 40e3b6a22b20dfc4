import { cardFileName, writeCard, type Card } from '$lib/domain/directory/vcard';

/** An entry as a file for an address book, made here: it needs no network. */
export function cardFile(card: Card): File {
	return new File([writeCard(card)], cardFileName(card.name), { type: 'text/vcard' });
}
