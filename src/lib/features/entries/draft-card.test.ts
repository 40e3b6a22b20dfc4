import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { loadEntry } from '$lib/entry/load-entry';
import { createDirectoryCopy, type DirectoryCopy } from '$lib/local/copy/directory-copy';
import * as rows from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { cardOn, readerWith } from './draft-card';

const { idOf } = rows;
const haus = rows.organisation({ id: idOf('haus'), name: 'Haus der Familie' });
const dora = rows.contact({ id: idOf('dora'), organisation: idOf('haus'), name: 'Dora Beispiel' });
let copy: DirectoryCopy;

beforeEach(async () => {
	copy = createDirectoryCopy(`directory-${crypto.randomUUID()}`);
	await fillCopy(copy, {
		organisations: [haus, rows.organisation({ id: idOf('hort'), name: 'Hort' })],
		contacts: [dora]
	});
});

it('shows an entry as it would be, also one that is not published yet', async () => {
	const draft = { ...haus, name: 'Haus am See', publication: 'draft' } as const;
	const view = await loadEntry('organisations', haus.id, readerWith('organisations', draft, copy));
	expect(view).toMatchObject({ title: 'Haus am See' });
	expect(view?.contacts.map(({ name }) => name)).toEqual(['Dora Beispiel']);
});

it('shows a contact on the card that she would stand on, and no longer where she stood', async () => {
	const moved = { ...dora, name: 'Dora Neu', organisation: idOf('hort') };
	const reader = readerWith('contacts', moved, copy);
	const namesAt = async (id: string) =>
		(await loadEntry('organisations', id, reader))?.contacts.map(({ name }) => name);
	expect(await namesAt(idOf('hort'))).toEqual(['Dora Neu']);
	expect(await namesAt(idOf('haus'))).toEqual([]);
});

it('knows on which card an entry is seen', () => {
	expect(cardOn('organisations', haus)).toEqual({ kind: 'organisations', id: haus.id });
	expect(cardOn('contacts', dora)).toEqual({ kind: 'organisations', id: haus.id });
	expect(cardOn('legalBases', rows.legalBasis({ id: idOf('kkg4') }))).toBeUndefined();
});
