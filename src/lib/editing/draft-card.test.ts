import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { loadEntry } from '$lib/entry/load-entry';
import { createDirectoryCopy, type DirectoryCopy } from '$lib/local/copy/directory-copy';
import * as rows from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { cardOn, readerWith, routeIn } from './draft-card';

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

it('names the office that a municipality has by its key, as it would be', async () => {
	const [here, there] = ['01053083', '01053100'];
	await fillCopy(copy, {
		regions: [rows.region({ id: idOf('kreis') })],
		municipalities: [rows.municipality({ id: idOf('ort'), ags: here, region: idOf('kreis') })],
		youthOffices: [
			rows.youthOffice({ id: idOf('nord'), name: 'Jugendamt Nord', region: idOf('kreis') }),
			rows.youthOffice({ id: idOf('sued'), name: 'Jugendamt Süd', region: idOf('kreis') })
		],
		responsibilities: [
			rows.responsibility({ id: idOf('hier'), ags: here, youthOffice: idOf('nord') }),
			rows.responsibility({ id: idOf('dort'), ags: there, youthOffice: idOf('sued') })
		]
	});
	const draft = rows.municipality({
		id: idOf('ort'),
		name: 'Ort',
		region: idOf('kreis'),
		publication: 'draft'
	});
	const named = async (ags: string) => {
		const route = await routeIn({ ...draft, ags }, new Date('2026-11-02T10:00:00Z'), copy);
		return [route.municipality?.name, route.youthOffice?.name, route.assumed];
	};
	expect(await named(here)).toEqual(['Ort', 'Jugendamt Nord', false]);
	expect(await named(there)).toEqual(['Ort', 'Jugendamt Süd', false]);
});
