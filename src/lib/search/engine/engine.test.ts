import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { idOf } from '$tests/support/entry-rows';
import { searchNetwork as source } from '$tests/support/search-network';
import type { SearchQuery } from '../../domain/directory/search-query';
import { build } from '../index/search-index';
import { SearchEngine } from './engine';
import { loadAtlas } from './load';

/** A Wednesday, 10:00 in Berlin; the night after it. */
const MORNING = '2026-05-06T08:00:00.000Z';
const NIGHT = '2026-05-06T21:00:00.000Z';
let engine: SearchEngine;
beforeAll(async () => {
	engine = new SearchEngine(await loadAtlas(source));
	await build(engine, source);
});

const search = (change: Partial<SearchQuery>) =>
	engine.search({ text: '', now: MORNING, offset: 0, limit: 50, ...change });
/** The short names of what is found, in the order of the answer. */
const found = (change: Partial<SearchQuery>) => search(change).hits.map((hit) => hit.id.replace(/0+$/, ''));

describe('text', () => {
	it.each([
		['Schmitt', ['schmitt', 'schmidt']],
		['Schmid', ['schmidt', 'schmitt']],
		['Maier', ['meyer']],
		['meyr', ['meyer']],
		['Sonenblume', ['kita']],
		['Kindertagesstätte', ['kita']],
		['öztürk', ['kita']],
		['oezturk', ['kita']],
		['Ozturk', ['kita']],
		['Erziehungsberatung', ['eb']],
		['EB', ['eb']],
		['aepfel', ['cafe']],
		['familie', ['eb']],
		['beratungsstelle', ['eb']],
		['ISEF Meyer', ['meyer']],
		['Vernachlässigung', ['schmitt']],
		['türkisch', ['schmitt']],
		['8b', ['schmidt']],
		['KKG', ['schmitt']],
		['110', ['police', 'lauenburg']],
		['116111', ['kids']],
		['+49 4541 888', ['lauenburg']],
		['0171 39200', ['kita']],
		['<script>', []]
	])('%s finds %j', (text, expected) => {
		expect(found({ text })).toEqual(expected);
	});

	it.each([
		['Langenhagen', ['langen', 'meyer', 'kita']],
		['Langenhgaen', ['langen', 'meyer', 'kita']],
		['30851', ['langen', 'meyer', 'kita']]
	])('%s finds, after those who are named so, those who are responsible there', (text, expected) => {
		expect(found({ text })).toEqual(expect.arrayContaining(expected));
		expect(found({ text })[0]).toBe(text.startsWith('3') ? 'meyer' : 'langen');
		expect(found({ text })).not.toContain('lauenburg');
	});

	it('finds the concept first where an abbreviation also begins names', () => {
		expect(found({ text: 'JA' }).slice(0, 3)).toEqual(['lauenburg', 'hannover', 'langen']);
	});

	it('drops a word nobody has rather than everything', () => {
		expect(found({ text: 'Schmitt Quastenflosser' })).toEqual(['schmitt', 'schmidt']);
	});

	it('names the contact through whom an organisation was found', () => {
		expect(search({ text: 'Öztürk' }).hits[0]?.contact).toBe('Dora Öztürk');
		expect(search({ text: 'Sonnenblume' }).hits[0]?.contact).toBeUndefined();
	});
});

describe('filters', () => {
	it.each<[Partial<SearchQuery>, string[]]>([
		[{ kinds: ['helplines'] }, ['kids', 'police']],
		[{ kinds: ['offers', 'organisations'] }, ['cafe', 'eb', 'kita']],
		[{ ags: '01053090', kinds: ['experts', 'youthOffices'] }, ['schmitt', 'lauenburg']],
		[{ ags: '03241001', kinds: ['experts', 'youthOffices'] }, ['schmidt', 'hannover']],
		[{ ags: '03241010', kinds: ['experts', 'youthOffices'] }, ['meyer', 'langen']],
		[{ ags: '99999999', kinds: ['experts', 'youthOffices', 'offers'] }, []],
		[{ legalBasis: 'kkg4' }, ['schmitt']],
		[{ among: [`experts/${idOf('meyer')}`, 'offers/unknown'] }, ['meyer']],
		[{ among: [] }, []],
		[{ topic: 'neglect', kinds: ['experts'] }, ['schmitt']],
		[{ topic: 'neglect', kinds: ['youthOffices'] }, ['lauenburg', 'hannover', 'langen']],
		[{ ageGroup: 'from3to5', kinds: ['experts'] }, ['schmidt', 'meyer']],
		[{ language: 'tr' }, ['schmitt']],
		[{ language: 'de', kinds: ['experts'] }, ['schmitt', 'schmidt', 'meyer']],
		[{ freeCapacity: true }, ['schmitt']],
		[{ reachableNow: true, kinds: ['experts', 'helplines'] }, ['schmitt', 'kids', 'police']],
		[{ reachableNow: true, kinds: ['experts', 'helplines'], now: NIGHT }, ['police']]
	])('%j leaves %j', (query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	it('narrows a text', () => {
		expect(found({ text: 'Schmidt', legalBasis: 'kkg4' })).toEqual(['schmitt']);
	});
});

describe('a line of the list', () => {
	it('calls the deputy of who is absent', () => {
		const [hit] = search({ text: 'Bernd' }).hits;
		expect(hit).toMatchObject({
			absent: true,
			standIn: 'Clara Meyer',
			phone: '030 23125 003',
			reachable: false
		});
	});

	it.each([
		[MORNING, '04541 888 000'],
		[NIGHT, '04541 110 110']
	])('calls the number of a youth office that is right at %s', (now, phone) => {
		expect(search({ text: 'Lauenburg', now }).hits[0]).toMatchObject({ phone, reachable: true });
	});

	it('claims nothing where no hours are known', () => {
		expect(search({ text: 'Sonnenblume' }).hits[0]?.reachable).toBeUndefined();
	});
});

describe('the order', () => {
	it('is by name without a text, umlauts beside their vowels', () => {
		const titles = search({}).hits.map((hit) => hit.title);
		expect(titles).toEqual([...titles].sort(new Intl.Collator('de').compare));
		expect(titles).toHaveLength(11);
	});

	it('pages without gaps and overlaps', () => {
		fc.assert(
			fc.property(fc.nat(12), fc.nat(12), fc.constantFrom('', 'e', 'Jugendamt'), (offset, limit, text) => {
				const whole = search({ text });
				const page = search({ text, offset, limit });
				expect(page.total).toBe(whole.total);
				expect(page.hits).toEqual(whole.hits.slice(offset, offset + limit));
			})
		);
	});

	it('answers anything that can be typed', () => {
		fc.assert(
			fc.property(anyText(60), (text) => {
				const { hits, total } = search({ text });
				expect(hits.length).toBe(total);
			})
		);
	});
});
