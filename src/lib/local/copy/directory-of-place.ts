/**
 * The rows that answer for one place, read by indices: a handful of experts, never whole tables. What they mean
 * together, domain/place/routing.ts decides.
 */
import type { Expert, Organisation } from '../../domain/directory/directory';
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { Region } from '../../domain/place/place';
import {
	routeRequest,
	type PlaceDirectory,
	type Route,
	type RouteQuestion
} from '../../domain/place/routing';
import { directoryDb, type DirectoryDb } from './directory-db';

/** Who answers for a place, a profession and a legal basis at a moment, from what this phone holds. */
export async function answerFor(question: RouteQuestion, db: DirectoryDb = directoryDb): Promise<Route> {
	return routeRequest(question, await directoryOf(question.ags, question.at, db));
}

/** Everything about a place, on the day of `at`: with those who advise in the area of its youth office. */
export async function directoryOf(
	ags: string,
	at: Date,
	db: DirectoryDb = directoryDb
): Promise<PlaceDirectory> {
	const place = await officesOf(ags, db);
	const { youthOffice } = routeRequest({ ags, profession: '', legalBasis: '', at }, place);
	return youthOffice ? { ...place, experts: await expertsOf(youthOffice.id, db) } : place;
}

/** Everything about a place but its experts: enough for the number that is right now. */
export async function officesOf(ags: string, db: DirectoryDb = directoryDb): Promise<PlaceDirectory> {
	const municipalities = await db.municipalities.where('ags').equals(ags).toArray();
	const responsibilities = await db.responsibilities.where('ags').equals(ags).toArray();
	const region = await db.regions.get(municipalities[0]?.region ?? '');
	// A dozen rows: the others of the region stand in when no responsibility is recorded.
	const youthOffices = await db.youthOffices.toArray();
	const organisations = region ? await coordinationOf(region, db) : [];
	const regions = region ? [region] : [];
	return { municipalities, regions, responsibilities, youthOffices, organisations, experts: [] };
}

/** All legal bases; a few rows. */
export async function allLegalBases(db: DirectoryDb = directoryDb): Promise<LegalBasis[]> {
	return db.legalBases.toArray();
}

/** Those who advise in a youth office's area, and whoever stands in for them, however long the chain. */
export async function expertsOf(youthOffice: string, db: DirectoryDb = directoryDb): Promise<Expert[]> {
	const known = new Map<string, Expert>();
	let next = await db.experts.where('youthOffices').equals(youthOffice).toArray();
	while (next.length > 0) {
		for (const expert of next) known.set(expert.id, expert);
		const missing = new Set(next.map(({ deputy }) => deputy).filter((id) => id !== '' && !known.has(id)));
		const rows = await db.experts.bulkGet([...missing]);
		next = rows.filter((row) => row !== undefined);
	}
	return [...known.values()];
}

/** The office that the region names. Only when it is missing, the table is searched for another. */
async function coordinationOf(region: Region, db: DirectoryDb): Promise<Organisation[]> {
	const named = await db.organisations.get(region.coordinationOffice);
	if (named?.publication === 'published') return [named];
	return db.organisations
		.filter((item) => item.region === region.id && item.group === 'coordination')
		.toArray();
}
