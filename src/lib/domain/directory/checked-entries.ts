/**
 * How much of a network's directory somebody has confirmed, and for how much that counts no more. Pure. What counts is published, as
 * a reader sees it; how long a check counts, the networks of an entry say (freshness.ts).
 */
import type { Region, YouthOffice } from '../place/place';
import type { Contact, Expert, Offer, Organisation } from './directory';
import { freshness, reviewMonthsOf } from './freshness';

/** What people look for in a directory; places and common entries are not the network's to call up. */
export const CHECKED_TABLES = ['organisations', 'contacts', 'experts', 'offers', 'youthOffices'] as const;
export type CheckedTable = (typeof CHECKED_TABLES)[number];

export interface CheckedEntries {
	table: CheckedTable;
	/** Confirmed, and that counts still. */
	checked: number;
	overdue: number;
	/** Nobody has ever confirmed them. */
	never: number;
}

type Kept<T> = T & { publication: string; verifiedAt: string; verifiedBy: string };
export interface CheckedFacts {
	regions: readonly Pick<Region, 'id' | 'reviewMonths'>[];
	youthOffices: readonly Kept<Pick<YouthOffice, 'id' | 'region'>>[];
	organisations: readonly Kept<Pick<Organisation, 'id' | 'region'>>[];
	contacts: readonly Kept<Pick<Contact, 'organisation'>>[];
	experts: readonly Kept<Pick<Expert, 'youthOffices'>>[];
	offers: readonly Kept<Pick<Offer, 'region'>>[];
}

/** The entries of `network` at `at`, kind by kind. */
export function checkedEntries(facts: CheckedFacts, network: string, at: Date): CheckedEntries[] {
	const regions = new Map(facts.regions.map((region) => [region.id, region]));
	const regionOf = new Map(
		[...facts.youthOffices, ...facts.organisations].map(({ id, region }) => [id, region])
	);
	const states = (rows: readonly Kept<{ networks: readonly string[] }>[]) =>
		rows
			.filter(({ publication, networks }) => publication === 'published' && networks.includes(network))
			.map((row) => freshness(row, at, reviewMonthsOf(row.networks.flatMap((id) => regions.get(id) ?? []))));
	const inOne = <T extends Kept<{ region: string }>>(rows: readonly T[]) =>
		states(rows.map((row) => ({ ...row, networks: [row.region] })));
	const inThose = <T extends Kept<object>>(rows: readonly T[], named: (row: T) => readonly string[]) =>
		states(rows.map((row) => ({ ...row, networks: named(row).flatMap((id) => regionOf.get(id) ?? []) })));
	const byTable = {
		organisations: inOne(facts.organisations),
		contacts: inThose(facts.contacts, ({ organisation }) => [organisation]),
		experts: inThose(facts.experts, ({ youthOffices }) => youthOffices),
		offers: inOne(facts.offers),
		youthOffices: inOne(facts.youthOffices)
	};
	return CHECKED_TABLES.map((table) => {
		const all = byTable[table];
		const never = all.filter(({ verifiedAt }) => verifiedAt === '').length;
		const late = all.filter(({ overdue }) => overdue).length;
		return { table, checked: all.length - late, overdue: late - never, never };
	});
}
