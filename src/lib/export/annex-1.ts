/**
 * Anlage 1: the institutions of a network in their groups, a row for each of their contacts. A contact without a number or an
 * address of her own has her institution's; an institution without a contact stands there by itself.
 */
import type { Contact, Organisation } from '../domain/directory/directory';
import { ORGANISATION_GROUPS } from '../domain/vocabulary';
import { labels } from '../text/labels';
import { addressCell, reachCell } from './cells';
import { contentOf, type ListContent } from './content';
import { byName, type NetworkRows } from './network-rows';

export function annex1({ organisations, contacts }: NetworkRows): ListContent {
	const sorted = organisations.toSorted(byName);
	const sections = ORGANISATION_GROUPS.map((group) => ({
		title: labels.group[group],
		rows: sorted
			.filter((one) => one.group === group)
			.flatMap((one) =>
				rowsOf(
					one,
					contacts.filter(({ organisation }) => organisation === one.id)
				)
			)
	}));
	return contentOf('annex1', sections, organisations.length);
}

function rowsOf(organisation: Organisation, contacts: readonly Contact[]): string[][] {
	const { name, address, phone, email } = organisation;
	if (contacts.length === 0) return [[name, '', addressCell(address), reachCell({ phone, email })]];
	return inOrder(contacts).map((contact) => [
		name,
		[contact.name, contact.function].filter((part) => part !== '').join(', '),
		addressCell(address),
		reachCell({
			phone: contact.phone || (contact.mobile ? '' : phone),
			mobile: contact.mobile,
			fax: contact.fax,
			email: contact.email || email
		})
	]);
}

/** The fixed contact before those who stand in. */
export function inOrder(contacts: readonly Contact[]): Contact[] {
	const deputies = new Set(contacts.map(({ deputy }) => deputy));
	const rank = ({ id }: Contact) => (deputies.has(id) ? 1 : 0);
	return contacts.toSorted((one, other) => rank(one) - rank(other) || byName(one, other));
}
