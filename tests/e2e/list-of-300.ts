// The list that a county keeps today, 300 rows of it: titles, groups between the rows, people and numbers in one cell, and the
// Fachkräfte at its end. Names and numbers are fiction.
import type { Written } from '../import/xlsx';

type Line = readonly (Written | null)[];
const LENGTH = 300;
const BIRDS = ['Amsel', 'Dohle', 'Elster', 'Fink', 'Gimpel', 'Häher', 'Kiebitz', 'Lerche', 'Meise', 'Pirol'];
const TREES = ['Ahorn', 'Birke', 'Eiche', 'Erle', 'Esche', 'Hasel', 'Linde', 'Pappel', 'Ulme', 'Weide'];
const FIRST = ['Anna', 'Bernd', 'Carla', 'Dieter', 'Emma', 'Frank', 'Greta', 'Heiko', 'Ines', 'Jonas'];

/** Of the ranges that are kept free for fiction. */
const phone = (n: number) => `040 66969 ${String(n).padStart(3, '0')}`;
const pick = (words: readonly string[], n: number) => words[n % words.length] ?? '';

/** The `n`th of its kind, of a hundred at most; `at` tells all houses apart. */
function house(kind: string, n: number, at: number): Line {
	const name = `${kind} ${pick(BIRDS, n)} ${pick(TREES, Math.floor(n / 10))}`;
	const person = `${pick(FIRST, n)} ${pick(TREES, n + 3)}-Muster`;
	return [
		name,
		n % 7 === 0 ? 'N.N.' : person,
		`${pick(TREES, n)}weg ${at + 1}, 24340 Eckernförde`,
		`Tel.: ${phone(at)}\nhaus${at}@example.org`
	];
}

function expert(n: number): Line {
	return [
		`Beratungsstelle ${pick(TREES, n)}`,
		`${pick(FIRST, n + 2)} ${pick(BIRDS, n)}-Muster`,
		`Hafenweg ${n + 1}, 24768 Rendsburg`,
		`${phone(900 + n)}, fachkraft${n}@example.org`
	];
}

/** Rows of one sheet. */
export function listOf300(): Line[] {
	const head: Line[] = [
		['Netzwerk Kinderschutz: Partner und Fachkräfte'],
		['Einrichtung', 'Ansprechpartner/in', 'Anschrift', 'Telefon, E-Mail']
	];
	const experts: Line[] = [
		['Insoweit erfahrene Fachkräfte nach § 4 Abs. 2 KKG und § 8b SGB VIII'],
		...Array.from({ length: 9 }, (_, n) => expert(n))
	];
	const groups = [
		['Kindertagesstätten', 'Kita', 100],
		['Schulen', 'Schule', 90],
		['Sonstige Partner', 'Verein', LENGTH - head.length - experts.length - 193]
	] as const;
	const houses = groups.flatMap(([group, kind, many], at): Line[] => [
		[group],
		...Array.from({ length: many }, (_, n) => house(kind, n, at * 100 + n))
	]);
	return [...head, ...houses, ...experts];
}
