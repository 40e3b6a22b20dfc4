/** Reads an entry with what it refers to from the phone's copy: some rows by their keys, never a whole large table. */
import type { Expert, Offer, Organisation } from '$lib/domain/directory/directory';
import { cardOf } from '$lib/domain/directory/directory-card';
import { reviewMonthsOf } from '$lib/domain/directory/freshness';
import { servedBy } from '$lib/domain/place/change-of-office';
import type { YouthOffice } from '$lib/domain/place/place';
import { berlinDay } from '$lib/domain/time/berlin';
import type { EntryKind } from '$lib/domain/directory/search-query';
import { type CopyReader, directoryCopy } from '$lib/local/copy/directory-copy';
import { now } from '$lib/local/live/clock';
import { labels } from '$lib/text/labels';
import type { EntryView } from './entry-view';
import { expertFacts, helplineFacts, offerFacts, officeFacts, organisationFacts } from './facts';

/** A deputy's deputy is asked for, but not for ever: two may name each other. */
const MAX_DEPUTIES = 4;

const NOTHING = {
	subtitle: '',
	description: '',
	mobile: '',
	email: '',
	website: '',
	address: undefined,
	hours: undefined,
	office: undefined,
	land: undefined,
	absences: [],
	deputies: new Map(),
	expert: undefined,
	capacity: undefined,
	contacts: [],
	reviewMonths: reviewMonthsOf([])
} as const;

/** The entry, or undefined where the phone has none that is published. */
export async function loadEntry(
	kind: EntryKind,
	id: string,
	copy: CopyReader = directoryCopy
): Promise<EntryView | undefined> {
	const row = await copy.readOne(kind, id);
	if (!row || row.publication !== 'published') return undefined;
	return LOADERS[kind](id, copy);
}

const LOADERS: Record<EntryKind, (id: string, copy: CopyReader) => Promise<EntryView | undefined>> = {
	async experts(id, copy) {
		const row = await copy.readOne('experts', id);
		if (!row) return undefined;
		const organisation = await named(copy, row.organisation);
		const offices = await officesOf(row, copy);
		const bases = await copy.readWhere('legalBases', 'code', row.legalBases);
		return {
			...NOTHING,
			...common('experts', row),
			title: row.name,
			subtitle: row.function,
			phone: row.phone,
			mobile: row.mobile ?? '',
			email: row.email,
			address: row.address,
			hours: row.hours,
			...(await networksOf(
				offices.map(({ region }) => region),
				copy
			)),
			absences: row.absences,
			deputies: await deputiesOf(row, copy),
			expert: row,
			capacity: row.capacity,
			facts: expertFacts(row, { organisation, offices, bases, areas: await placeNames(row.areas, copy) }),
			card: cardOf('experts', row, organisation?.name)
		};
	},
	async organisations(id, copy) {
		const row = await copy.readOne('organisations', id);
		if (!row) return undefined;
		const contacts = await copy.readWhere('contacts', 'organisation', id);
		return {
			...NOTHING,
			...common('organisations', row),
			...(await reachOf(row, copy)),
			title: row.name,
			subtitle: row.kind,
			contacts: contacts.filter(({ publication }) => publication === 'published'),
			facts: organisationFacts(row, await areaNames(row, copy)),
			card: cardOf('organisations', row)
		};
	},
	async offers(id, copy) {
		const row = await copy.readOne('offers', id);
		if (!row) return undefined;
		const organisation = await named(copy, row.organisation);
		return {
			...NOTHING,
			...common('offers', row),
			...(await reachOf(row, copy)),
			title: row.title,
			subtitle: labels.offerKind[row.kind],
			facts: offerFacts(row, await areaNames(row, copy), organisation),
			card: cardOf('offers', row, organisation?.name)
		};
	},
	async youthOffices(id, copy) {
		const row = await copy.readOne('youthOffices', id);
		if (!row) return undefined;
		const served = servedBy(id, berlinDay(now()), await copy.readAll('responsibilities'));
		const names = await placeNamesByAgs(served, copy);
		return {
			...NOTHING,
			...common('youthOffices', row),
			title: row.name,
			subtitle: 'Jugendamt, Allgemeiner Sozialer Dienst (ASD)',
			description: row.description,
			phone: row.phone,
			email: row.email,
			website: row.website,
			address: row.address,
			hours: row.officeHours,
			office: row,
			...(await networksOf([row.region], copy)),
			facts: officeFacts(
				row,
				served.map(({ ags, from, until }) => ({ name: names.get(ags) ?? ags, from, until }))
			),
			card: cardOf('youthOffices', row)
		};
	},
	async helplines(id, copy) {
		const row = await copy.readOne('helplines', id);
		if (!row) return undefined;
		return {
			...NOTHING,
			...common('helplines', row),
			title: row.name,
			subtitle: row.purpose,
			phone: row.phone,
			website: row.website,
			hours: row.hours,
			facts: helplineFacts(row),
			card: cardOf('helplines', row)
		};
	}
};

function common(kind: EntryKind, row: { id: string; verifiedAt: string; verifiedBy: string }) {
	return { kind, id: row.id, verifiedAt: row.verifiedAt, verifiedBy: row.verifiedBy };
}

async function reachOf(row: Organisation | Offer, copy: CopyReader) {
	const { description, phone, email, website, address, hours } = row;
	return { description, phone, email, website, address, hours, ...(await networksOf([row.region], copy)) };
}

async function named(copy: CopyReader, id: string): Promise<Organisation | undefined> {
	const row = id ? await copy.readOne('organisations', id) : undefined;
	return row?.publication === 'published' ? row : undefined;
}

async function officesOf({ youthOffices }: Expert, copy: CopyReader): Promise<YouthOffice[]> {
	return copy.readSome('youthOffices', youthOffices);
}

/** What the networks of an entry decide for it: the first one's Land, and how long a check counts. */
async function networksOf(
	regions: readonly string[],
	copy: CopyReader
): Promise<Pick<EntryView, 'land' | 'reviewMonths'>> {
	const rows = await copy.readSome('regions', [...new Set(regions)].filter(Boolean));
	const first = rows.find(({ id }) => id === regions[0]);
	return { land: first?.land, reviewMonths: reviewMonthsOf(rows) };
}

async function deputiesOf(expert: Expert, copy: CopyReader): Promise<Map<string, Expert>> {
	const found = new Map<string, Expert>();
	for (let id = expert.deputy; id && !found.has(id) && found.size < MAX_DEPUTIES;) {
		const deputy = await copy.readOne('experts', id);
		if (!deputy || deputy.publication !== 'published') break;
		found.set(id, deputy);
		id = deputy.deputy;
	}
	return found;
}

/** The names of the municipalities, by name. */
async function placeNames(ags: readonly string[], copy: CopyReader): Promise<string[]> {
	const rows = await copy.readWhere('municipalities', 'ags', ags);
	return rows.map(({ name }) => name).sort(new Intl.Collator('de').compare);
}

/** Where an organisation or offer is for: its municipalities, else its region. */
async function areaNames({ areas, region }: Organisation | Offer, copy: CopyReader): Promise<string[]> {
	if (areas.length > 0) return placeNames(areas, copy);
	const name = region ? (await copy.readOne('regions', region))?.name : undefined;
	return name ? [name] : [];
}

async function placeNamesByAgs(
	served: readonly { ags: string }[],
	copy: CopyReader
): Promise<Map<string, string>> {
	const rows = await copy.readWhere(
		'municipalities',
		'ags',
		served.map(({ ags }) => ags)
	);
	return new Map(rows.map(({ ags, name }) => [ags, name]));
}
