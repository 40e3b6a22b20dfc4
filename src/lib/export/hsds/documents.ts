/** The public rows of a network → all documents of HSDS, each list by name. Pure, and the same for the same rows and day. */
import { responsibilityOn } from '../../domain/place/responsibility';
import { inOrder } from '../annex-1';
import { byName } from '../network-rows';
import type { PublicRows } from '../public-rows';
import { type Making, said } from './making';
import { inBriefOf, organizationOf } from './organizations';
import { areasOf, wholeNetwork } from './parts';
import {
	type HsdsOrganization,
	type HsdsService,
	type HsdsServiceArea,
	type HsdsServiceAtLocation,
	organizationInBrief,
	type OrganizationInBrief,
	serviceInBrief,
	type ServiceInBrief
} from './profile';
import { serviceOfExpert, serviceOfOffer, serviceOfOrganisation, serviceOfYouthOffice } from './services';

export interface HsdsDocuments {
	organizations: readonly HsdsOrganization[];
	services: readonly HsdsService[];
	serviceAtLocations: readonly HsdsServiceAtLocation[];
}

export function hsdsOf(rows: PublicRows, id: Making['id']): HsdsDocuments {
	const places = new Map(rows.municipalities.map((place) => [place.ags, place]));
	const making: Making = { id, region: rows.region, places };
	const houses = [...rows.organisations, ...rows.youthOffices];
	const inBrief = new Map(houses.map((row) => [row.id, inBriefOf(making, row)]));
	const services = servicesOf(making, rows, inBrief).sort(byName);
	const organizations = houses.map((row) =>
		organizationOf(making, row, {
			contacts: inOrder(rows.contacts.filter(({ organisation }) => organisation === row.id)),
			services: services.filter(({ organization_id }) => organization_id === inBrief.get(row.id)?.id)
		})
	);
	return {
		organizations: organizations.sort(byName),
		services,
		serviceAtLocations: services.flatMap((service) =>
			(service.service_at_locations ?? []).map((there) => ({ ...there, service: serviceInBriefOf(service) }))
		)
	};
}

/** Without what a list has no room for. */
export function serviceInBriefOf(service: HsdsService): ServiceInBrief {
	return onlyOf(serviceInBrief, service);
}

export function organizationInBriefOf(organization: HsdsOrganization): OrganizationInBrief {
	return onlyOf(organizationInBrief, organization);
}

/** The fields that the profile names in brief. */
function onlyOf<Brief extends object>(schema: { shape: object }, whole: Brief): Brief {
	const fields = Object.keys(schema.shape) as (keyof Brief)[];
	return Object.fromEntries(fields.map((field) => [field, whole[field]])) as unknown as Brief;
}

function servicesOf(
	making: Making,
	rows: PublicRows,
	inBrief: ReadonlyMap<string, OrganizationInBrief>
): HsdsService[] {
	const answeredFor = municipalitiesByOffice(rows);
	const named = (record: string, areas: readonly string[]): HsdsServiceArea[] =>
		areas.length > 0 ? areasOf(making, record, areas) : [wholeNetwork(making, record)];
	const own = (id: string) => inBrief.get(id)!;
	return [
		...rows.organisations.map((row) =>
			serviceOfOrganisation(making, row, own(row.id), named(row.id, row.areas))
		),
		...rows.youthOffices.map((row) =>
			serviceOfYouthOffice(making, row, own(row.id), areasOf(making, row.id, answeredFor.get(row.id) ?? []))
		),
		...rows.offers.map((row) =>
			serviceOfOffer(making, row, inBrief.get(row.organisation), named(row.id, row.areas))
		),
		...rows.experts.map((row) => {
			const areas =
				row.areas.length > 0
					? row.areas
					: row.youthOffices.flatMap((office) => answeredFor.get(office) ?? []);
			const bases = rows.legalBases.filter(
				({ code, citation }) => row.legalBases.includes(code) && said(citation) !== undefined
			);
			return serviceOfExpert(making, row, inBrief.get(row.organisation), {
				areas: areasOf(making, row.id, areas),
				bases
			});
		})
	];
}

/** By the youth office's id: the AGS of the municipalities that it answers for on this day. */
function municipalitiesByOffice({
	municipalities,
	responsibilities,
	day
}: PublicRows): ReadonlyMap<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { ags } of municipalities.toSorted(byName)) {
		const office = responsibilityOn(ags, day, responsibilities)?.youthOffice;
		if (office !== undefined) found.set(office, [...(found.get(office) ?? []), ags]);
	}
	return found;
}
