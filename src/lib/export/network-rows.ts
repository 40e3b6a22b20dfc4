/** The rows of the directory that belong to one network, as its lists need them. Who may see them was settled before. */
import type { LegalBasis } from '../domain/consultation/legal-basis';
import type { Contact, Expert, Organisation } from '../domain/directory/directory';
import type { Membership } from '../domain/directory/membership';
import type { Municipality, Region, Responsibility, YouthOffice } from '../domain/place/place';

export interface DirectoryRows {
	organisations: readonly Organisation[];
	contacts: readonly Contact[];
	experts: readonly Expert[];
	youthOffices: readonly YouthOffice[];
	legalBases: readonly LegalBasis[];
	municipalities: readonly Municipality[];
	responsibilities: readonly Responsibility[];
	/** Those that the office keeps; none where it is not an office that asks. */
	memberships: readonly Membership[];
}

export interface NetworkRows {
	region: Region;
	/** A day. */
	today: string;
	municipalities: readonly Municipality[];
	youthOffices: readonly YouthOffice[];
	/** Of all networks: a municipality's is found by its key. */
	responsibilities: readonly Responsibility[];
	/** But what was entered by mistake. */
	memberships: readonly Membership[];
	organisations: readonly Organisation[];
	contacts: readonly Contact[];
	/** Who advises in the area of one of its youth offices. */
	experts: readonly Expert[];
	legalBases: readonly LegalBasis[];
	/** Of all networks: an expert may be employed elsewhere. */
	employers: ReadonlyMap<string, Organisation>;
}

export function rowsOfNetwork(rows: DirectoryRows, region: Region, today: string): NetworkRows {
	const isHere = (row: { region: string }) => row.region === region.id;
	const organisations = rows.organisations.filter(isHere);
	const own = new Set(organisations.map(({ id }) => id));
	const youthOffices = rows.youthOffices.filter(isHere);
	const offices = new Set(youthOffices.map(({ id }) => id));
	return {
		region,
		today,
		municipalities: rows.municipalities.filter(isHere),
		youthOffices,
		responsibilities: rows.responsibilities,
		memberships: rows.memberships.filter((one) => isHere(one) && one.publication !== 'withdrawn'),
		organisations,
		contacts: rows.contacts.filter(({ organisation }) => own.has(organisation)),
		experts: rows.experts.filter((one) => one.youthOffices.some((id) => offices.has(id))),
		legalBases: rows.legalBases,
		employers: new Map(rows.organisations.map((one) => [one.id, one]))
	};
}

const german = new Intl.Collator('de', { numeric: true });

/** By name as a German list has it; of two with the same name always the same one first. */
export function byName<T extends { id: string; name: string }>(one: T, other: T): number {
	return german.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
