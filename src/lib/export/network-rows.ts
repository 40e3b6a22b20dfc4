/** The rows of the directory that belong to one network, as its lists need them. Who may see them was settled before. */
import type { LegalBasis } from '../domain/consultation/legal-basis';
import type { Contact, Expert, Organisation } from '../domain/directory/directory';
import type { YouthOffice } from '../domain/place/place';

export interface DirectoryRows {
	organisations: readonly Organisation[];
	contacts: readonly Contact[];
	experts: readonly Expert[];
	youthOffices: readonly YouthOffice[];
	legalBases: readonly LegalBasis[];
}

export interface NetworkRows {
	organisations: readonly Organisation[];
	contacts: readonly Contact[];
	/** Who advises in the area of one of its youth offices. */
	experts: readonly Expert[];
	legalBases: readonly LegalBasis[];
	/** Of all networks: an expert may be employed elsewhere. */
	employers: ReadonlyMap<string, Organisation>;
}

export function rowsOfNetwork(rows: DirectoryRows, network: string): NetworkRows {
	const organisations = rows.organisations.filter(({ region }) => region === network);
	const own = new Set(organisations.map(({ id }) => id));
	const offices = new Set(rows.youthOffices.filter(({ region }) => region === network).map(({ id }) => id));
	return {
		organisations,
		contacts: rows.contacts.filter(({ organisation }) => own.has(organisation)),
		experts: rows.experts.filter(({ youthOffices }) => youthOffices.some((id) => offices.has(id))),
		legalBases: rows.legalBases,
		employers: new Map(rows.organisations.map((one) => [one.id, one]))
	};
}

const german = new Intl.Collator('de', { numeric: true });

/** By name as a German list has it; of two with the same name always the same one first. */
export function byName<T extends { id: string; name: string }>(one: T, other: T): number {
	return german.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
