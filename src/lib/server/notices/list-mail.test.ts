import { expect, it } from 'vitest';
import type { ListChanges } from '../../domain/directory/mailed-lists';
import { LISTS_UNCHANGED } from '../../text/mailed-lists';
import { listsText } from './list-mail';

const change = (list: ListChanges['list'], fields: Partial<ListChanges> = {}): ListChanges => ({
	...{ list, entries: 4, first: false, added: 0, changed: 0, gone: 0 },
	...fields
});
const textOf = (changes: ListChanges[]) => listsText(changes, 'https://example.org', '/listen#token');

it('says of each list in numbers what has changed, with a link to it', () => {
	const text = textOf([change('annex1', { added: 2, gone: 1 }), change('annex2')]);
	expect(text.split('\n\n').slice(1)).toEqual([
		'Anlage 1: Ansprechpartnerinnen und Ansprechpartner der Netzwerkpartner\n4 Einrichtungen: 2 neu, 1 nicht mehr dabei.\nhttps://example.org/listen?liste=anlage-1#token',
		'Anlage 2: Insoweit erfahrene Fachkräfte\n4 Fachkräfte, unverändert.\nhttps://example.org/listen?liste=anlage-2#token'
	]);
});

it('says so where nothing has changed, and not where there is nothing to compare with', () => {
	expect(textOf([change('annex1'), change('annex2')])).toContain(LISTS_UNCHANGED);
	expect(textOf([change('annex1', { changed: 1 }), change('annex2')])).not.toContain(LISTS_UNCHANGED);
	expect(textOf([change('annex1', { first: true }), change('annex2', { first: true })])).not.toContain(
		LISTS_UNCHANGED
	);
});
