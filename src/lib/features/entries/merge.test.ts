import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { entryForm } from '$lib/editing/forms/forms';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { deviceDb } from '$lib/local/device/device-db';
import * as rows from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { differing, mergeSaves, takenFirst } from './merge';

const { idOf } = rows;
const REGION = idOf('region');
const OFFICE = idOf('office');
const OWN = { networks: [REGION], youthOffices: [OFFICE], held: [idOf('haus'), idOf('hort')] };
const haus = rows.organisation({ id: idOf('haus'), name: 'Haus', phone: '04541 1', region: REGION });
const hort = rows.organisation({
	id: idOf('hort'),
	name: 'Haus der Familie',
	phone: '',
	topics: ['neglect'],
	region: REGION
});

beforeEach(async () => {
	await deviceDb.outbox.clear();
	await directoryCopy.clear();
});

describe('two entries that are one', () => {
	it('differ field by field; where one says nothing, the other’s word is taken first', () => {
		const fields = differing(entryForm('organisations'), haus, hort);
		expect(fields).toEqual(['name', 'phone', 'topics']);
		expect(takenFirst(fields, haus, hort)).toEqual(['topics']);
		expect(takenFirst(fields, hort, haus)).toEqual(['phone']);
		const narrow = { ...hort, areas: ['01053090'] };
		expect(takenFirst(['areas'], haus, narrow), 'the whole network becomes no single place').toEqual([]);
	});

	it('keep what hangs on either, and one of them is withdrawn, last of all', async () => {
		const dora = rows.contact({ id: idOf('dora'), organisation: hort.id });
		const cafe = rows.offer({ id: idOf('cafe'), organisation: hort.id, region: REGION });
		const elsewhere = rows.offer({ id: idOf('else'), organisation: hort.id, region: idOf('beside') });
		await fillCopy(directoryCopy, {
			organisations: [haus, hort],
			contacts: [dora],
			offers: [cafe, elsewhere]
		});
		expect(await mergeSaves('organisations', haus, hort, ['topics'], OWN)).toEqual([
			{ table: 'organisations', id: haus.id, changes: { topics: { from: [], to: ['neglect'] } } },
			{ table: 'contacts', id: dora.id, changes: { organisation: { from: hort.id, to: haus.id } } },
			{ table: 'offers', id: cafe.id, changes: { organisation: { from: hort.id, to: haus.id } } },
			{
				table: 'organisations',
				id: hort.id,
				changes: { publication: { from: 'published', to: 'withdrawn' } }
			}
		]);
	});

	it('do not stand in for themselves', async () => {
		const anna = rows.expert({ id: idOf('anna'), youthOffices: [OFFICE], deputy: idOf('anni') });
		const anni = rows.expert({ id: idOf('anni'), youthOffices: [OFFICE] });
		await fillCopy(directoryCopy, { experts: [anna, anni] });
		const saves = await mergeSaves('experts', anna, anni, [], OWN);
		expect(saves[0]).toEqual({
			table: 'experts',
			id: anna.id,
			changes: { deputy: { from: anni.id, to: '' } }
		});
	});

	it('are named once in a list', async () => {
		const other = idOf('office2');
		const [one, two] = [OFFICE, other].map((id) => rows.youthOffice({ id, region: REGION }));
		const anna = rows.expert({ id: idOf('anna'), youthOffices: [OFFICE, other] });
		await fillCopy(directoryCopy, { experts: [anna], youthOffices: [one!, two!] });
		const [moved] = await mergeSaves('youthOffices', one!, two!, [], OWN);
		expect(moved?.changes).toEqual({ youthOffices: { from: [OFFICE, other], to: [OFFICE] } });
	});
});
