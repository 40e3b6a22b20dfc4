// The page for others' websites: what it shows of a network for a place, that nobody is named, and that a text stays a text.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { municipality, organisation, region, responsibility, youthOffice } from '$tests/support/entry-rows';
import { idOf } from '$tests/support/directory-rows';
import type { Organisation } from '../../domain/directory/directory';
import type { PublicRows } from '../public-rows';
import { embedNotice, embedPage } from './embed-page';
import { EMBED_STYLE } from './embed-style';
import { embedView } from './embed-view';
import { html } from './html';

const at = (place: string, ags = '', postalCode = '') => ({ street: 'Weg 1', place, postalCode, ags });
const house = (name: string, change: Partial<Organisation> = {}) =>
	organisation({ id: idOf(name.toLowerCase().replace(/\W/g, '')), name, ...change });
const ROWS: PublicRows = {
	region: region({ id: idOf('here'), name: 'Kreis Möwenfelde' }),
	day: '2026-11-30',
	municipalities: [
		municipality({ id: idOf('bak'), ags: '01053006', name: 'Bäk', postalCodes: ['23909'] }),
		municipality({ id: idOf('town'), ags: '01053032', name: 'Geesthacht', postalCodes: ['21502'] })
	],
	youthOffices: [youthOffice({ id: idOf('office'), name: 'Kreisjugendamt', phone: '04541 888 400' })],
	responsibilities: [responsibility({ id: idOf('one'), ags: '01053032', youthOffice: idOf('office') })],
	legalBases: [],
	contacts: [],
	experts: [],
	offers: [],
	organisations: [
		house('Anlaufstelle', { address: at('Geesthacht', '01053032'), phone: '04541 888 1' }),
		house('Beratung', { address: at('Bäk', '01053006') }),
		house('Clearing', { address: at('Ratzeburg'), areas: ['01053032'] }),
		house('Dienst', { address: at('Mölln', '01053090', '23879'), areas: ['01053006'] }),
		house('Elternhaus', { address: at('geesthacht') })
	]
};
const shown = (place: string, page = 1, rows = ROWS) => {
	const { groups, ...view } = embedView(rows, { place, page });
	return { ...view, groups: groups.map(({ title, houses }) => [title, ...houses.map(({ name }) => name)]) };
};
const written = (rows: PublicRows, place = '') =>
	embedPage(embedView(rows, { place, page: 1 }), { app: 'https://netz.example.org', day: rows.day });

describe('for a place it shows', () => {
	it('all institutions, as long as nobody asks', () => {
		expect(shown('').groups).toEqual([
			['Alle Einrichtungen', 'Anlaufstelle', 'Beratung', 'Clearing', 'Dienst', 'Elternhaus']
		]);
		expect(shown('').offices).toEqual([]);
	});

	it('those that are there, then those that serve it from elsewhere, and the youth office that answers for it', () => {
		const { groups, offices, total } = shown('Geesthacht');
		expect(groups).toEqual([
			['In Geesthacht', 'Anlaufstelle', 'Elternhaus'],
			['Auch für Geesthacht da', 'Beratung', 'Clearing']
		]);
		expect(offices.map(({ place, office }) => [place, office.name])).toEqual([
			['Geesthacht', 'Kreisjugendamt']
		]);
		expect(total).toBe(4);
	});

	it.each([
		['21502', 'In Geesthacht'],
		['  geestHACHT ', 'In Geesthacht'],
		['Baek', 'In Bäk'],
		['bak', 'In Bäk']
	])('the same, however it is typed: "%s"', (place, title) => {
		expect(shown(place).groups[0]?.[0]).toBe(title);
	});

	it('that is no municipality of the network those that are there', () => {
		expect(shown('mölln')).toMatchObject({ unknown: false, groups: [['In mölln', 'Dienst']] });
		expect(shown('23879').groups).toEqual([['In 23879', 'Dienst']]);
	});

	it('that nobody knows a word, and nothing', () => {
		expect(shown('Nirgendheim')).toMatchObject({ unknown: true, total: 0, groups: [], offices: [] });
		expect(written(ROWS, 'Nirgendheim')).toContain('„Nirgendheim“ ist hier kein Ort');
	});

	it('fifty at once, and the way to the others', () => {
		const organisations = Array.from({ length: 120 }, (_, n) => house(`Haus ${n + 1}`));
		const many = { ...ROWS, organisations };
		expect(shown('', 1, many)).toMatchObject({ total: 120, page: 1, pages: 3 });
		expect(shown('', 3, many).groups).toEqual([
			['Alle Einrichtungen', ...Array.from({ length: 20 }, (_, n) => `Haus ${n + 101}`)]
		]);
		expect(shown('', 99, many).page).toBe(3);
		expect(written(many)).toContain('href="?ort=&amp;seite=2"');
		expect(written(many)).not.toContain('rel="prev"');
	});
});

describe('the page', () => {
	it('fetches nothing and runs nothing', () => {
		const page = written(ROWS, 'Geesthacht');
		expect(page).not.toMatch(/<(script|img|link|iframe|object|base)\b|\ssrc=|\son\w+=|url\(|@import/i);
	});

	it('leads to the numbers, and to 110 and 112 first of all', () => {
		const page = written(ROWS, 'Geesthacht');
		expect([...page.matchAll(/href="(tel:[^"]+)"/g)].map(([, href]) => href)).toEqual([
			...['tel:110', 'tel:112', 'tel:+494541888400', 'tel:+4945418881']
		]);
	});

	it('stays a page, whatever stands in the entries and in the question', () => {
		const text = fc.oneof(
			anyText(30),
			fc.constantFrom('</style><script>', '" autofocus onfocus="x', "'><b>", '&lt;')
		);
		fc.assert(
			fc.property(text, text, (name, place) => {
				const rows = {
					...ROWS,
					organisations: [house('A', { name, kind: name, website: `https://${name}` })]
				};
				const tags = (page: string) =>
					[...page.matchAll(/<[a-z/!][^>]*>/gi)].map(([tag]) => tag.split(/[\s>]/)[0]);
				const plain = {
					...ROWS,
					organisations: [house('A', { name: 'A', kind: 'A', website: 'https://A' })]
				};
				expect(tags(written(rows))).toEqual(tags(written(plain)));
				expect(tags(embedNotice(name, place))).toEqual(tags(embedNotice('A', 'A')));
				// A question changes what is found, and no tag.
				expect(tags(written(ROWS, `?${place}`))).not.toContain('<script');
			})
		);
		expect(html`<p title="${`"'<>&`}">${'<b>'}</p>`.text).toBe(
			'<p title="&quot;&#39;&lt;&gt;&amp;">&lt;b&gt;</p>'
		);
	});

	it('has the colours of the app, which keep their contrast', () => {
		const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
		const colours = [...EMBED_STYLE.matchAll(/: (#[0-9a-f]{3,6});/g)].map(([, colour]) => colour!);
		expect(colours).toHaveLength(14);
		expect(colours.filter((colour) => !tokens.includes(`: ${colour};`))).toEqual([]);
	});
});
