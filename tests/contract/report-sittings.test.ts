// The year of the circles in the yearly report, over a real PocketBase: read as the office that asks, on screen and on paper alike.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { reportAsFile } from '../../src/lib/server/report/report-file';
import { yearlyReport } from '../../src/lib/server/report/year-report';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { circleRow, idOf, regionRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { readPdf } from '../support/pdf-structure';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, emailOf, REGION, seedSmallNetwork } from '../support/small-network';

const AT = new Date('2026-11-30T10:00:00Z');
const [BESIDE, AWAY] = [idOf('beside'), idOf('awaycircle')];
const { karla } = CALLERS;

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	const { admin, clients, folder } = pocketBase;
	await seedSmallNetwork(admin);
	store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	await admin.collection('regions').create(regionRow('beside'));
	await admin.collection('circles').create({ ...circleRow('away', { region: BESIDE }), id: AWAY });
	const put = async (table: 'meetings' | 'seats' | 'procedures' | 'attendances', fields: object) =>
		(await admin.collection(table).create({ ...rowOf(table, newId()), ...fields })).id;
	await put('procedures', {
		circle: CIRCLE,
		version: 1,
		validFrom: '2020-01-01',
		meetingsPerYear: 3,
		minutes: 240
	});
	const meeting = await put('meetings', {
		...{ circle: CIRCLE, publication: 'published', otherCircles: [] },
		...{ startsAt: '2026-03-04T08:00:00Z', endsAt: '2026-03-04T12:00:00Z' }
	});
	for (const [circle, name, region] of [
		[CIRCLE, 'Hebammen', REGION],
		[AWAY, 'Fremde', BESIDE]
	] as const) {
		const seat = await put('seats', {
			circle,
			name,
			member: 'Mia Muster',
			email: emailOf('mia'),
			publication: 'published'
		});
		await put('attendances', { region, meeting, seat, attended: 'present' });
	}
});
afterAll(() => pocketBase.stop());

it('says of its own circles what they have agreed on, what came of it, and which seat was there', async () => {
	const { networks } = await yearlyReport({ clients: pocketBase.clients, store }, karla, 2026, AT);
	expect(networks.map(({ region }) => region)).toEqual([REGION]);
	expect(networks[0]?.sittings).toEqual([
		{
			...{
				name: 'circle',
				asked: { meetings: 3, minutes: 240 },
				held: 1,
				planned: 0,
				shorter: 0,
				recorded: 1
			},
			seats: [{ name: 'Hebammen', present: 1, excused: 0, absent: 0 }]
		}
	]);
});

it('on paper too, without the name of any person', async () => {
	const asked = { network: REGION, year: '2026' };
	const file = await reportAsFile({ clients: pocketBase.clients, store }, karla, asked, AT);
	const { document } = readPdf(Buffer.from(file.content, 'base64'));
	const bare = document.text.replace(/\s+/g, '');
	expect(bare).toContain('WasdieGeschäftsordnungenverlangen');
	expect(bare).toContain('Hebammen');
	expect(bare).not.toMatch(/Mia|Muster|Fremde/);
	const other = { ...karla, networks: [BESIDE] };
	await expect(reportAsFile({ clients: pocketBase.clients, store }, other, asked, AT)).rejects.toMatchObject({
		code: 'forbidden'
	});
});
