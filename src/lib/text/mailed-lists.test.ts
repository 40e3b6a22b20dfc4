import { expect, it } from 'vitest';
import type { ListChanges } from '../domain/directory/mailed-lists';
import { changesWords } from './mailed-lists';

const none: ListChanges = { list: 'annex1', entries: 42, first: false, added: 0, changed: 0, gone: 0 };

it.each<[change: Partial<ListChanges>, words: string]>([
	[{ first: true }, '42 Einrichtungen.'],
	[{ first: true, entries: 1 }, '1 Einrichtung.'],
	[{}, '42 Einrichtungen, unverändert.'],
	[{ list: 'annex2', added: 3 }, '42 Fachkräfte: 3 neu.'],
	[{ added: 3, changed: 1, gone: 2 }, '42 Einrichtungen: 3 neu, 1 geändert, 2 nicht mehr dabei.'],
	[{ entries: 0, gone: 42 }, '0 Einrichtungen: 42 nicht mehr dabei.']
])('says of %o: %s', (change, words) => {
	expect(changesWords({ ...none, ...change })).toBe(words);
});
