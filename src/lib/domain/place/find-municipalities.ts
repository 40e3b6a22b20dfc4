/**
 * From what somebody types to the municipalities meant: name, part of a name, Amt, postal code or its first digits,
 * or several of these ("23898 wentorf"). Forgives umlauts, ß, hyphens and capitals.
 * A postal code is only a hint: every municipality it touches is named, the person chooses. Not here: typing errors
 * and phonetics (search/).
 */
import type { Municipality } from './place';
import { foldBare } from './fold';

type Named = Pick<Municipality, 'ags' | 'name' | 'association' | 'postalCodes' | 'population'>;

const POSTAL_CODE = /^\d{5}$/;

/** The municipalities `text` may mean, the likeliest first; none for an empty text. */
export function findMunicipalities<T extends Named>(
	text: string,
	municipalities: readonly T[],
	limit = Infinity
): T[] {
	const words = wordsOf(text);
	if (words.length === 0) return [];
	return municipalities
		.filter((municipality) => words.every((word) => matches(word, municipality)))
		.map((municipality) => ({ municipality, rank: rankOf(fold(text), municipality) }))
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				b.municipality.population - a.municipality.population ||
				(a.municipality.ags < b.municipality.ags ? -1 : 1)
		)
		.slice(0, limit)
		.map(({ municipality }) => municipality);
}

/** The municipalities that a postal code touches, the largest first. */
export function municipalitiesOfPostalCode<T extends Named>(code: string, municipalities: readonly T[]): T[] {
	return POSTAL_CODE.test(code) ? findMunicipalities(code, municipalities) : [];
}

function matches(word: string, municipality: Named): boolean {
	if (/^\d+$/.test(word)) return municipality.postalCodes.some((code) => code.startsWith(word));
	return [...wordsOf(municipality.name), ...wordsOf(municipality.association)].some((part) =>
		part.startsWith(word)
	);
}

function rankOf(text: string, { name }: Named): number {
	const folded = fold(name);
	if (folded === text) return 0;
	if (folded.startsWith(text)) return 1;
	return wordsOf(name).some((word) => text.includes(word)) ? 2 : 3;
}

function wordsOf(text: string): string[] {
	return fold(text)
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '');
}

/** "Bäk", "Baek" and "BAK" alike: whoever types on a foreign keyboard writes one of them. */
function fold(text: string): string {
	return foldBare(text)
		.replace(/([aou])e/g, '$1')
		.trim();
}
