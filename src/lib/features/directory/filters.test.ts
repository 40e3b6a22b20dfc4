import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { ENTRY_KINDS } from '../../domain/directory/search-query';
import { AGE_GROUPS, LANGUAGES, TOPICS } from '../../domain/vocabulary';
import { countSet, isWhole, NO_FILTERS, readFilters, toQuery, writeFilters, type Filters } from './filters';

const read = (address: string) => readFilters(new URLSearchParams(address));
const anyFilters: fc.Arbitrary<Filters> = fc.record({
	text: fc.stringMatching(/^[a-zäöüß0-9 &?=#%+]{0,50}$/),
	kinds: fc.subarray([...ENTRY_KINDS]),
	ags: fc.constantFrom('', '01053090'),
	basis: fc.constantFrom('', 'kkg4'),
	topic: fc.constantFrom('' as const, ...TOPICS),
	ageGroup: fc.constantFrom('' as const, ...AGE_GROUPS),
	language: fc.constantFrom('' as const, ...LANGUAGES),
	reachableNow: fc.boolean(),
	freeCapacity: fc.boolean(),
	favourites: fc.boolean()
});

describe('filters in the address', () => {
	it('come back as they were written', () => {
		fc.assert(
			fc.property(anyFilters, (filters) => {
				expect(read(writeFilters(filters))).toEqual(filters);
			})
		);
	});

	it('leave the address alone while nothing is set', () => {
		expect(writeFilters(NO_FILTERS)).toBe('');
		expect(isWhole(NO_FILTERS)).toBe(true);
	});

	it.each<[string, Partial<Filters>]>([
		['?q=Schmidt', { text: 'Schmidt' }],
		['?art=experts,offers', { kinds: ['experts', 'offers'] }],
		['?art=offers,bogus,experts,__proto__', { kinds: ['experts', 'offers'] }],
		['?ags=1&basis=<script>&thema=x&alter=999&sprache=xx', {}],
		['?erreichbar=1&frei=true&gemerkt=ja', { favourites: true }],
		['?utm_source=mail&constructor=1', {}],
		['?q=a%00b%0Ac', { text: 'a b c' }],
		['?q=one&q=two', { text: 'one' }],
		['?q=%E0%A4%A', { text: '\ufffd%A' }]
	])('%s means %j and nothing else', (address, expected) => {
		expect(read(address)).toEqual({ ...NO_FILTERS, ...expected });
	});

	it('any address gives filters, with a text of bearable length', () => {
		fc.assert(
			fc.property(anyText(1000), (address) => {
				expect(read(`?q=${address}`).text.length).toBeLessThanOrEqual(200);
				expect(read(address).kinds.every((kind) => ENTRY_KINDS.includes(kind))).toBe(true);
			})
		);
	});
});

describe('toQuery', () => {
	const page = { now: '2026-01-01T00:00:00.000Z', offset: 0, limit: 40 };

	it('asks for nothing that is not set', () => {
		expect(toQuery(NO_FILTERS, page, ['experts/a'])).toEqual({ ...page, text: '' });
	});

	it('asks among the marked entries only when they are asked for', () => {
		expect(toQuery({ ...NO_FILTERS, favourites: true }, page, ['experts/a']).among).toEqual(['experts/a']);
	});
});

describe('countSet', () => {
	it('counts what the sheet holds, not the text and the kinds beside it', () => {
		expect(countSet({ ...NO_FILTERS, text: 'a', kinds: ['experts'], favourites: true })).toBe(0);
		expect(countSet({ ...NO_FILTERS, ags: '01053090', reachableNow: true })).toBe(2);
	});
});
