import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '$lib/domain/id';
import { readEntries } from '$lib/editing/entries-here';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { deviceDb } from '$lib/local/device/device-db';
import { enqueue } from '$lib/local/outbox/enqueue';
import { queuedBodies } from '$lib/local/outbox/queued-bodies';
import * as rows from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { fieldsOf } from '$tests/support/one-of-each';
import { hangingOn, withdraw } from './withdraw';

const { idOf } = rows;
const REGION = idOf('region');
const OWN = { networks: [REGION], youthOffices: [], held: [idOf('haus')] };
const haus = rows.organisation({ id: idOf('haus'), name: 'Haus', region: REGION });
const dora = rows.contact({ id: idOf('dora'), organisation: haus.id, name: 'Dora' });
const cafe = rows.offer({ id: idOf('cafe'), organisation: haus.id, title: 'Café', region: REGION });

beforeEach(async () => {
	await deviceDb.outbox.clear();
	await directoryCopy.clear();
	const gone = rows.contact({ id: idOf('emil'), organisation: haus.id, publication: 'withdrawn' });
	const joined = rows.membership({ id: idOf('joined'), name: 'Haus der Familie', organisation: haus.id });
	await fillCopy(directoryCopy, {
		organisations: [haus],
		contacts: [dora, gone],
		offers: [cafe],
		memberships: [joined]
	});
});

describe('withdrawing an entry', () => {
	it('shows what hangs on it, and what cannot be without it', async () => {
		const groups = await hangingOn('organisations', haus, OWN);
		expect(groups.map(({ table, names, needs }) => [table, names, needs])).toEqual([
			['contacts', ['Dora'], true],
			['offers', ['Café'], false],
			['memberships', ['Haus der Familie'], false]
		]);
	});

	it('takes along what it is asked to, and that first', async () => {
		const [contacts] = await hangingOn('organisations', haus, OWN);
		await withdraw('organisations', haus, [contacts!]);
		const queued = await queuedBodies('record.save');
		expect(queued.map(({ body }) => [body.id, body.changes])).toEqual(
			[dora.id, haus.id].map((id) => [id, { publication: { from: 'published', to: 'withdrawn' } }])
		);
		expect(await readEntries('contacts')).toMatchObject([
			{ id: dora.id, publication: 'withdrawn' },
			{ publication: 'withdrawn' }
		]);
		expect(await hangingOn('organisations', haus, OWN)).toMatchObject([
			{ table: 'offers' },
			{ table: 'memberships' }
		]);
	});
});

describe('what was made here and waits', () => {
	it('is among the entries, with the changes made to it since, and not when it was refused', async () => {
		const id = newId();
		const fields = fieldsOf('offers', id, { title: 'Treff' });
		const making = { id: newId(), kind: 'record.create', body: { id, table: 'offers', fields } } as const;
		await enqueue(making);
		await enqueue(making);
		const changes = { title: { from: 'Treff', to: 'Vätertreff' } };
		await enqueue({ id: newId(), kind: 'record.save', body: { id, table: 'offers', changes } });
		const titles = async () => (await readEntries('offers')).map(({ title }) => title);
		expect(await titles()).toEqual(['Café', 'Vätertreff']);
		await deviceDb.outbox
			.filter(({ kind }) => kind === 'record.create')
			.modify({ state: 'parked', code: 'conflict' });
		expect(await titles()).toEqual(['Café']);
		const listed = await readEntries('offers', 'and refused');
		expect(listed.map((row) => row.id)).toContain(id);
	});
});
