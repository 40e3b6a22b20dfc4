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
import { type CopyReader, directoryCopy } from './directory-copy';

/** Who answers for a place, a profession and a legal basis at a moment, from what this phone holds. */
export async function answerFor(question: RouteQuestion, copy: CopyReader = directoryCopy): Promise<Route> {
	return routeRequest(question, await directoryOf(question.ags, question.at, copy));
}

/** Everything about a place, on the day of `at`: with those who advise in the area of its youth office. */
export async function directoryOf(
	ags: string,
	at: Date,
	copy: CopyReader = directoryCopy
): Promise<PlaceDirectory> {
	// A live query sees what is asked for at once and nothing behind it: with every write to the copy goes its state, which wakes it.
	const [place] = await Promise.all([officesOf(ags, copy), copy.readState()]);
	const { youthOffice } = routeRequest({ ags, profession: '', legalBasis: '', at }, place);
	return youthOffice ? { ...place, experts: await expertsOf(youthOffice.id, copy) } : place;
}

/** Everything about a place but its experts: enough for the number that is right now. */
export async function officesOf(ags: string, copy: CopyReader = directoryCopy): Promise<PlaceDirectory> {
	const municipalities = await copy.readWhere('municipalities', 'ags', ags);
	const responsibilities = await copy.readWhere('responsibilities', 'ags', ags);
	const region = await copy.readOne('regions', municipalities[0]?.region ?? '');
	// A dozen rows: the others of the region stand in when no responsibility is recorded.
	const youthOffices = await copy.readAll('youthOffices');
	const organisations = region ? await coordinationOf(region, copy) : [];
	const regions = region ? [region] : [];
	return { municipalities, regions, responsibilities, youthOffices, organisations, experts: [] };
}

/** All legal bases; a few rows. */
export async function allLegalBases(copy: CopyReader = directoryCopy): Promise<LegalBasis[]> {
	return copy.readAll('legalBases');
}

/** Those who advise in a youth office's area, and whoever stands in for them, however long the chain. */
export async function expertsOf(youthOffice: string, copy: CopyReader = directoryCopy): Promise<Expert[]> {
	const known = new Map<string, Expert>();
	let next = await copy.readWhere('experts', 'youthOffices', youthOffice);
	while (next.length > 0) {
		for (const expert of next) known.set(expert.id, expert);
		const missing = new Set(next.map(({ deputy }) => deputy).filter((id) => id !== '' && !known.has(id)));
		next = await copy.readSome('experts', [...missing]);
	}
	return [...known.values()];
}

/** The office that the region names. Only when it is missing, the table is searched for another. */
async function coordinationOf(region: Region, copy: CopyReader): Promise<Organisation[]> {
	const named = await copy.readOne('organisations', region.coordinationOffice);
	if (named?.publication === 'published') return [named];
	const all = await copy.readAll('organisations');
	return all.filter((item) => item.region === region.id && item.group === 'coordination');
}
