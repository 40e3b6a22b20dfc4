/** Reads an entry with what it refers to from the phone's copy: some rows by their keys, never a whole large table. */
import type { Expert, Offer, Organisation } from '$lib/domain/directory/directory';
import { cardOf } from '$lib/domain/directory/directory-card';
import type { YouthOffice } from '$lib/domain/place/place';
import type { EntryKind } from '$lib/domain/directory/search-query';
import type { Land } from '$lib/domain/vocabulary';
import { directoryDb, type DirectoryDb } from '$lib/local/copy/directory-db';
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
	contacts: []
} as const;

/** The entry, or undefined where the phone has none that is published. */
export async function loadEntry(
	kind: EntryKind,
	id: string,
	db: DirectoryDb = directoryDb
): Promise<EntryView | undefined> {
	const row = await db[kind].get(id);
	if (!row || row.publication !== 'published') return undefined;
	return LOADERS[kind](id, db);
}

const LOADERS: Record<EntryKind, (id: string, db: DirectoryDb) => Promise<EntryView | undefined>> = {
	async experts(id, db) {
		const row = await db.experts.get(id);
		if (!row) return undefined;
		const organisation = await named(db, row.organisation);
		const offices = await officesOf(row, db);
		const bases = await db.legalBases.where('code').anyOf(row.legalBases).toArray();
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
			land: await landOf(offices[0]?.region ?? '', db),
			absences: row.absences,
			deputies: await deputiesOf(row, db),
			expert: row,
			capacity: row.capacity,
			facts: expertFacts(row, { organisation, offices, bases, areas: await placeNames(row.areas, db) }),
			card: cardOf('experts', row, organisation?.name)
		};
	},
	async organisations(id, db) {
		const row = await db.organisations.get(id);
		if (!row) return undefined;
		const contacts = await db.contacts.where('organisation').equals(id).toArray();
		return {
			...NOTHING,
			...common('organisations', row),
			...(await reachOf(row, db)),
			title: row.name,
			subtitle: row.kind,
			contacts: contacts.filter(({ publication }) => publication === 'published'),
			facts: organisationFacts(row, await areaNames(row, db)),
			card: cardOf('organisations', row)
		};
	},
	async offers(id, db) {
		const row = await db.offers.get(id);
		if (!row) return undefined;
		const organisation = await named(db, row.organisation);
		return {
			...NOTHING,
			...common('offers', row),
			...(await reachOf(row, db)),
			title: row.title,
			subtitle: labels.offerKind[row.kind],
			facts: offerFacts(row, await areaNames(row, db), organisation),
			card: cardOf('offers', row, organisation?.name)
		};
	},
	async youthOffices(id, db) {
		const row = await db.youthOffices.get(id);
		if (!row) return undefined;
		const served = (await db.responsibilities.toArray()).filter(({ youthOffice }) => youthOffice === id);
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
			land: await landOf(row.region, db),
			facts: officeFacts(row, served, await placeNamesByAgs(served, db)),
			card: cardOf('youthOffices', row)
		};
	},
	async helplines(id, db) {
		const row = await db.helplines.get(id);
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

async function reachOf(row: Organisation | Offer, db: DirectoryDb) {
	const { description, phone, email, website, address, hours } = row;
	return { description, phone, email, website, address, hours, land: await landOf(row.region, db) };
}

async function named(db: DirectoryDb, id: string): Promise<Organisation | undefined> {
	const row = id ? await db.organisations.get(id) : undefined;
	return row?.publication === 'published' ? row : undefined;
}

async function officesOf({ youthOffices }: Expert, db: DirectoryDb): Promise<YouthOffice[]> {
	return (await db.youthOffices.bulkGet(youthOffices)).filter((office) => office !== undefined);
}

async function landOf(region: string, db: DirectoryDb): Promise<Land | undefined> {
	return region ? (await db.regions.get(region))?.land : undefined;
}

async function deputiesOf(expert: Expert, db: DirectoryDb): Promise<Map<string, Expert>> {
	const found = new Map<string, Expert>();
	for (let id = expert.deputy; id && !found.has(id) && found.size < MAX_DEPUTIES;) {
		const deputy = await db.experts.get(id);
		if (!deputy || deputy.publication !== 'published') break;
		found.set(id, deputy);
		id = deputy.deputy;
	}
	return found;
}

/** The names of the municipalities, by name. */
async function placeNames(ags: readonly string[], db: DirectoryDb): Promise<string[]> {
	const rows = await db.municipalities
		.where('ags')
		.anyOf([...ags])
		.toArray();
	return rows.map(({ name }) => name).sort(new Intl.Collator('de').compare);
}

/** Where an organisation or offer is for: its municipalities, else its region. */
async function areaNames({ areas, region }: Organisation | Offer, db: DirectoryDb): Promise<string[]> {
	if (areas.length > 0) return placeNames(areas, db);
	const name = region ? (await db.regions.get(region))?.name : undefined;
	return name ? [name] : [];
}

async function placeNamesByAgs(
	served: readonly { ags: string }[],
	db: DirectoryDb
): Promise<Map<string, string>> {
	const rows = await db.municipalities
		.where('ags')
		.anyOf(served.map(({ ags }) => ags))
		.toArray();
	return new Map(rows.map(({ ags, name }) => [ags, name]));
}
