/**
 * What the page for others' websites shows: a network's institutions, for a place those that are there before those that serve it
 * from elsewhere, and the youth office that answers for it. Of people it names nobody. Pure.
 */
import type { Organisation } from '../../domain/directory/directory';
import { findMunicipalities } from '../../domain/place/find-municipalities';
import { foldBare } from '../../domain/place/fold';
import type { Municipality, YouthOffice } from '../../domain/place/place';
import { responsibilityOn } from '../../domain/place/responsibility';
import { byName } from '../network-rows';
import type { PublicRows } from '../public-rows';

const PER_PAGE = 50;
/** Of several municipalities that a text may mean: a postal code touches two or three. */
const PLACES = 3;
/** Of a text that is no place's name. */
const LONGEST = 80;

export interface EmbedQuestion {
	/** As somebody typed it. */
	place: string;
	/** From 1. */
	page: number;
}

export interface EmbedView {
	network: string;
	/** Empty: all of them. */
	asked: string;
	/** No place is called so, and no institution is in one that is. */
	unknown: boolean;
	offices: { place: string; office: YouthOffice }[];
	groups: { title: string; houses: Organisation[] }[];
	total: number;
	page: number;
	pages: number;
}

export function embedView(rows: PublicRows, question: EmbedQuestion): EmbedView {
	const asked = question.place.trim().slice(0, LONGEST);
	const places = findMunicipalities(asked, rows.municipalities, PLACES);
	const found = asked === '' ? allOf(rows) : foundAt(rows, asked, places);
	const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
	const page = Math.min(Math.max(1, question.page), pages);
	return {
		network: rows.region.name,
		asked,
		unknown: asked !== '' && places.length === 0 && found.length === 0,
		offices: page === 1 ? officesOf(rows, places) : [],
		groups: grouped(found.slice((page - 1) * PER_PAGE, page * PER_PAGE)),
		total: found.length,
		page,
		pages
	};
}

interface Found {
	title: string;
	house: Organisation;
}

function allOf({ organisations }: PublicRows): Found[] {
	return organisations.toSorted(byName).map((house) => ({ title: 'Alle Einrichtungen', house }));
}

function foundAt(
	{ organisations, municipalities }: PublicRows,
	asked: string,
	places: readonly Municipality[]
): Found[] {
	const sorted = organisations.toSorted(byName);
	const known = new Set(municipalities.map(({ ags }) => ags));
	const keys = new Set(places.map(({ ags }) => ags));
	const names = new Set(places.map(({ name }) => foldBare(name)));
	// In a municipality of the network by its AGS, elsewhere by what its address says.
	const isThere = ({ address }: Organisation) =>
		known.has(address.ags)
			? keys.has(address.ags)
			: names.has(foldBare(address.place)) || isCalled(address, asked);
	const serves = ({ areas }: Organisation) =>
		places.length > 0 && (areas.length === 0 || areas.some((ags) => keys.has(ags)));
	const there = sorted.filter(isThere);
	const called = places.map(({ name }) => name).join(', ') || asked;
	return [
		...there.map((house) => ({ title: `In ${called}`, house })),
		...sorted
			.filter((house) => !there.includes(house) && serves(house))
			.map((house) => ({ title: `Auch für ${called} da`, house }))
	];
}

/** A place that is no municipality of the network. */
function isCalled({ place, postalCode }: Organisation['address'], asked: string): boolean {
	return postalCode === asked || (place !== '' && foldBare(place) === foldBare(asked));
}

function officesOf(rows: PublicRows, places: readonly Municipality[]): EmbedView['offices'] {
	return places.flatMap(({ ags, name }) => {
		const answering = responsibilityOn(ags, rows.day, rows.responsibilities)?.youthOffice;
		const office = rows.youthOffices.find(({ id }) => id === answering);
		return office ? [{ place: name, office }] : [];
	});
}

function grouped(found: readonly Found[]): EmbedView['groups'] {
	const titles = [...new Set(found.map(({ title }) => title))];
	return titles.map((title) => ({
		title,
		houses: found.filter((one) => one.title === title).map(({ house }) => house)
	}));
}
