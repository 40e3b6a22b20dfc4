/**
 * Everybody of a network with each thing in a column of its own, for serial letters: contacts with their institutions, institutions
 * without a contact, experts. A number or an address that is missing is her institution's, as in the annexes.
 */
import type { Contact, Expert, Organisation } from '../domain/directory/directory';
import { formatPhone } from '../text/format';
import { inOrder } from './annex-1';
import { contentOf, type ListContent } from './content';
import { byName, type NetworkRows } from './network-rows';

export function addresses({ organisations, contacts, experts, employers }: NetworkRows): ListContent {
	const rows = [
		...organisations
			.toSorted(byName)
			.flatMap((one) => rowsOf(one, inOrder(contacts.filter(({ organisation }) => organisation === one.id)))),
		...experts.toSorted(byName).map((expert) => rowOfExpert(expert, employers.get(expert.organisation)))
	];
	return contentOf('addresses', [{ title: '', rows }], rows.length);
}

function rowsOf(organisation: Organisation, contacts: readonly Contact[]): string[][] {
	const { name, address, phone, email } = organisation;
	const where = [address.street, address.postalCode, address.place];
	if (contacts.length === 0) return [[name, '', '', ...where, formatPhone(phone), '', '', email]];
	return contacts.map((contact) => [
		name,
		contact.name,
		contact.function,
		...where,
		formatPhone(contact.phone || (contact.mobile ? '' : phone)),
		formatPhone(contact.mobile ?? ''),
		formatPhone(contact.fax),
		contact.email || email
	]);
}

function rowOfExpert(expert: Expert, employer: Organisation | undefined): string[] {
	const isThere = expert.address.street !== '' || expert.address.postalCode !== '';
	const { street = '', postalCode = '', place = '' } = (isThere ? expert : employer)?.address ?? {};
	return [
		employer?.name ?? '',
		expert.name,
		expert.function,
		...[street, postalCode, place],
		formatPhone(expert.phone),
		formatPhone(expert.mobile ?? ''),
		formatPhone(expert.fax),
		expert.email
	];
}
