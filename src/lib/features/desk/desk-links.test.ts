// The first page of the office leads to every page of the office, and to none that is not there.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DESK_LINKS, groupedLinks } from './desk-links';

const ROUTES = new URL('../../../routes/stelle/', import.meta.url);
/** Pages that another page leads to, with which. */
const REACHED_FROM: Readonly<Record<string, string>> = {};

it('every page of the office stands in the list once, or is reached from another', () => {
	const pages = readdirSync(ROUTES, { withFileTypes: true })
		.filter((one) => one.isDirectory())
		.map(({ name }) => `/stelle/${name}`)
		.filter((path) => !(path in REACHED_FROM));
	expect(DESK_LINKS.map(({ path }) => path as string).toSorted()).toEqual(pages.toSorted());
});

it('every link stands under a heading, in the order of the list', () => {
	const shown = groupedLinks.flatMap(({ links }) => links.map(({ path }) => path));
	expect(shown).toEqual(DESK_LINKS.map(({ path }) => path));
	expect(groupedLinks.filter(({ links }) => links.length === 0)).toEqual([]);
});

it('no two are called the same', () => {
	const titles: string[] = DESK_LINKS.map(({ title }) => title);
	expect(new Set(titles).size).toBe(titles.length);
});
