/**
 * Who is sent the lists of a network: each institution by its fixed contact (D2), by who stands in where she has no address, by the
 * institution's own where nobody of it has one. One address is one mail, for however many institutions it stands. Pure.
 */
import { inOrder } from '../../export/annex-1';
import { byName, type NetworkRows } from '../../export/network-rows';

export interface Receiver {
	/** In small letters: one person is one address. */
	address: string;
	/** Of the institutions. */
	names: readonly string[];
}

export interface Receivers {
	receivers: readonly Receiver[];
	/** Institutions that have no address. */
	without: readonly { id: string; name: string }[];
}

export function receiversOf({
	organisations,
	contacts
}: Pick<NetworkRows, 'organisations' | 'contacts'>): Receivers {
	const byAddress = new Map<string, string[]>();
	const without: { id: string; name: string }[] = [];
	for (const { id, name, email } of organisations.toSorted(byName)) {
		const people = inOrder(contacts.filter(({ organisation }) => organisation === id));
		const address = (people.find((one) => one.email !== '')?.email ?? email).toLowerCase();
		if (address === '') without.push({ id, name });
		else byAddress.set(address, [...(byAddress.get(address) ?? []), name]);
	}
	return { receivers: [...byAddress].map(([address, names]) => ({ address, names })), without };
}
