/**
 * What everybody may read of a network whose office says so. The rows that come in are those of a guest, field by field
 * (server/public-read/directory.ts sees to it); here only those stay that are the network's own, and nothing of a network that has
 * not said so. Pure.
 */
import type { LegalBasis } from '../domain/consultation/legal-basis';
import type { Contact, Expert, Offer, Organisation } from '../domain/directory/directory';
import type { Municipality, Region, Responsibility, YouthOffice } from '../domain/place/place';

/** Of all networks, as a guest sees them. */
export interface GuestRows {
	regions: readonly Region[];
	municipalities: readonly Municipality[];
	youthOffices: readonly YouthOffice[];
	responsibilities: readonly Responsibility[];
	legalBases: readonly LegalBasis[];
	organisations: readonly Organisation[];
	contacts: readonly Contact[];
	experts: readonly Expert[];
	offers: readonly Offer[];
}

export interface PublicRows extends Omit<GuestRows, 'regions'> {
	region: Region;
	/** In Berlin: which youth office answers for a municipality changes over the years. */
	day: string;
}

/** Undefined for a network that is none, or that is not to be read by everybody. */
export function publicRowsOf(rows: GuestRows, network: string, day: string): PublicRows | undefined {
	const region = rows.regions.find(({ id, publicRead }) => id === network && publicRead);
	if (!region) return undefined;
	const isOwn = (row: { region: string }) => row.region === network;
	const organisations = rows.organisations.filter(isOwn);
	const youthOffices = rows.youthOffices.filter(isOwn);
	const houses = idsOf(organisations);
	const offices = idsOf(youthOffices);
	const municipalities = rows.municipalities.filter(isOwn);
	const places = new Set(municipalities.map(({ ags }) => ags));
	return {
		region,
		day,
		organisations,
		youthOffices,
		municipalities,
		// Also of offices that are not shown here: who answered before them answers no more.
		responsibilities: rows.responsibilities.filter(({ ags }) => places.has(ags)),
		legalBases: rows.legalBases,
		contacts: rows.contacts.filter(({ organisation }) => houses.has(organisation)),
		experts: rows.experts.filter((expert) => expert.youthOffices.some((id) => offices.has(id))),
		offers: rows.offers.filter(isOwn)
	};
}

function idsOf(rows: readonly { id: string }[]): ReadonlySet<string> {
	return new Set(rows.map(({ id }) => id));
}
