/**
 * The answer to "who is responsible here, now?": the youth office with the number that is right at this moment, the
 * region's coordination office, and the ordered experts (route-experts.ts has their order as a table).
 * Guarantees: never empty. Where a responsibility is missing, the last known or a neighbouring youth office is named
 * and marked as assumed; where everything is missing, the built-in numbers remain. Pure: the caller brings the rows
 * (local/copy/directory-of-place.ts) and the time.
 */
import { berlinDay, daysBetween } from '../time/berlin';
import type { Expert, Organisation } from '../directory/directory';
import { BUILT_IN_HELPLINES, type BuiltInHelpline } from '../directory/helplines';
import type { Municipality, Region, Responsibility, YouthOffice } from './place';
import { numberNow, type NumberNow } from '../directory/reachability';
import { changesAround } from './change-of-office';
import { landOfAgs } from './land-of-ags';
import { lastResponsibilityBefore, responsibilityOn } from './responsibility';
import { routeExperts, type CanBeAsked, type RoutedExpert } from './route-experts';
import type { Land, Profession } from '../vocabulary';

/** The rows an answer is made of; more than needed does no harm. */
export interface PlaceDirectory {
	municipalities: readonly Municipality[];
	regions: readonly Region[];
	responsibilities: readonly Responsibility[];
	youthOffices: readonly YouthOffice[];
	organisations: readonly Organisation[];
	experts: readonly Expert[];
}

export interface RouteQuestion {
	ags: string;
	profession: Profession | '';
	/** Code of the legal basis; empty when not chosen. */
	legalBasis: string;
	at: Date;
	/** Whether somebody could read what is sent to an expert; where it is not known yet, everybody can be asked. */
	canBeAsked?: CanBeAsked | undefined;
}

export interface Route {
	municipality: Municipality | undefined;
	land: Land | undefined;
	/** Undefined only where nothing at all is known about the region. */
	youthOffice: YouthOffice | undefined;
	/** True when no responsibility is recorded for this day: ask there whether they are in charge. */
	assumed: boolean;
	/** Soon another one, from this day on. */
	coming?: DatedOffice | undefined;
	/** Who answered until lately, and since which day it is not she any more. */
	before?: DatedOffice | undefined;
	/** The number that is right now; the police where there is none. */
	number: NumberNow;
	coordination: Organisation | undefined;
	experts: RoutedExpert[];
	/** Numbers that are always there. */
	helplines: readonly BuiltInHelpline[];
}

export interface DatedOffice {
	youthOffice: YouthOffice;
	day: string;
}

/** A quarter of a year before and after, a change is spoken of: what people have in their heads, and what lies on paper, is the other. */
const CHANGE_SHOWN_DAYS = 92;

const WITHOUT_OFFICE: NumberNow = { phone: '110', kind: 'emergency', note: '' };

/** Who answers for a place, a profession and a legal basis at a moment. */
export function routeRequest(question: RouteQuestion, directory: PlaceDirectory): Route {
	const municipality = directory.municipalities.find(({ ags }) => ags === question.ags);
	const region = directory.regions.find(({ id }) => id === municipality?.region);
	const land = region?.land ?? landOfAgs(question.ags);
	const { youthOffice, assumed } = officeFor(question, region, directory);
	return {
		municipality,
		land,
		youthOffice,
		assumed,
		...changeFor(question, youthOffice, directory),
		number: youthOffice ? numberNow(youthOffice, question.at, land) : WITHOUT_OFFICE,
		coordination: coordinationOf(region, directory.organisations),
		experts: youthOffice
			? routeExperts({ ...question, youthOffice: youthOffice.id, land }, directory.experts)
			: [],
		helplines: BUILT_IN_HELPLINES
	};
}

function officeFor(
	{ ags, at }: RouteQuestion,
	region: Region | undefined,
	{ responsibilities, youthOffices }: PlaceDirectory
): { youthOffice: YouthOffice | undefined; assumed: boolean } {
	const published = youthOffices.filter(({ publication }) => publication === 'published');
	const office = (responsibility: Responsibility | undefined) =>
		published.find(({ id }) => id === responsibility?.youthOffice);
	const day = berlinDay(at);
	const certain = office(responsibilityOn(ags, day, responsibilities));
	if (certain) return { youthOffice: certain, assumed: false };
	const assumed =
		office(lastResponsibilityBefore(ags, day, responsibilities)) ??
		firstOf(region ? published.filter(({ region: of }) => of === region.id) : []);
	return { youthOffice: assumed, assumed: true };
}

/** The change that is near, where both offices are known: what is named is what routing answers on that day. */
function changeFor(
	{ ags, at }: RouteQuestion,
	present: YouthOffice | undefined,
	{ responsibilities, youthOffices }: PlaceDirectory
): Pick<Route, 'coming' | 'before'> {
	const day = berlinDay(at);
	const { coming, last } = changesAround(ags, day, responsibilities);
	const dated = (change: { day: string } | undefined, id = ''): DatedOffice | undefined => {
		const youthOffice = youthOffices.find((one) => one.id === id && one.publication === 'published');
		const isNear = change && Math.abs(daysBetween(day, change.day)) <= CHANGE_SHOWN_DAYS;
		return isNear && youthOffice ? { youthOffice, day: change.day } : undefined;
	};
	return {
		coming: coming?.to === present?.id ? undefined : dated(coming, coming?.to),
		before: last?.to === present?.id ? dated(last, last?.from) : undefined
	};
}

/** The office the region names; without one, another coordination office of the region. */
function coordinationOf(
	region: Region | undefined,
	organisations: readonly Organisation[]
): Organisation | undefined {
	if (!region) return undefined;
	const published = organisations.filter(({ publication }) => publication === 'published');
	return (
		published.find(({ id }) => id === region.coordinationOffice) ??
		firstOf(published.filter((item) => item.region === region.id && item.group === 'coordination'))
	);
}

function firstOf<T extends { id: string; name: string }>(rows: readonly T[]): T | undefined {
	const key = ({ name, id }: T) => `${name} ${id}`;
	return rows.reduce<T | undefined>(
		(first, row) => (first && key(first) <= key(row) ? first : row),
		undefined
	);
}
