// What the coordination office sees of requests and of the counting, and what it does not: with a real PocketBase.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountEntry, countersOf } from '../../src/lib/domain/consultation/counting';
import { newId } from '../../src/lib/domain/id';
import { deskOverview as overviewShape } from '../../src/lib/protocol/desk-overview';
import { deskReport } from '../../src/lib/protocol/desk-report';
import { deskOverview } from '../../src/lib/server/overview';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { reportAsFile } from '../../src/lib/server/report/report-file';
import { yearlyReport } from '../../src/lib/server/report/year-report';
import { idOf } from '../support/directory-rows';
import { region } from '../support/entry-rows';
import { REQUEST_BASE, rowOf } from '../support/one-of-each';
import { elementsOf, readPdf } from '../support/pdf-structure';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, BERTA, CALLERS, requestDraftOf, seedSmallNetwork } from '../support/small-network';

const NOW = new Date('2026-11-22T10:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000).toISOString();
const REGION = idOf('region');

let pocketBase: TestPocketBase;
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());

describe('the overview', () => {
	it('has the most urgent first, and of each request only where it belongs and how long it waits', async () => {
		const { admin } = pocketBase;
		const rows = [
			{ expert: ANNA, dueAt: hours(20) },
			{ expert: ANNA, dueAt: hours(-50), acceptedBy: BERTA, status: 'accepted' },
			{ expert: '', dueAt: hours(-1), strandedAt: hours(-30) },
			{ expert: ANNA, dueAt: '', waitingSince: '', acceptedBy: ANNA, status: 'accepted' },
			{ expert: ANNA, dueAt: hours(-53) },
			// By an older version: it is Sunday, and nobody is late while nobody is there.
			{ expert: BERTA, dueAt: hours(-3) },
			{ status: 'closed', closedAt: hours(-1), closedBy: 'asker', dueAt: '' }
		].map((changes) => ({ ...requestDraftOf(), ...REQUEST_BASE, author: idOf('usermia'), ...changes }));
		for (const row of rows) await admin.collection('requests').create(row);
		await admin.collection('retentionLog').create({ at: NOW, region: REGION, reason: 'open', ageDays: 90 });

		const answer = await deskOverview(pocketBase.clients, CALLERS.karla, NOW);
		expect(overviewShape.parse(answer)).toEqual(answer);
		expect(answer.counts).toEqual({ stranded: 1, overdue: 2, waiting: 2, answered: 1, closed: 1 });
		expect(answer.requests.map(({ number, state, expert }) => [number, state, expert])).toEqual([
			[1, 'stranded', ''],
			[2, 'overdue', ANNA],
			[3, 'overdue', BERTA],
			[4, 'waiting', BERTA],
			[5, 'waiting', ANNA],
			[6, 'answered', ANNA]
		]);
		// Karla is the only one.
		expect(answer.alone).toEqual([REGION]);
		expect(answer.deletions).toMatchObject([{ region: REGION, reason: 'open', ageDays: 90 }]);
		const text = JSON.stringify(answer);
		for (const { id, receipt, payload, author } of rows)
			for (const secret of [id, receipt, payload, author]) expect(text).not.toContain(secret);
	});
});

const parts = () => ({
	clients: pocketBase.clients,
	store: new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'))
});

describe('the report', () => {
	const count = async (profession: 'midwife' | 'teacher' | 'doctor', times: number, year = 2026) => {
		const entry: CountEntry = {
			id: newId(),
			salt: 'A'.repeat(22),
			region: REGION,
			profession,
			legalBasis: 'kkg4',
			ageGroup: 'under1',
			concerns: ['neglect', 'health'],
			way: 'phone',
			answered: 'atOnce'
		};
		for (const { dimension, value } of countersOf(entry, year)) {
			const filter = pocketBase.admin.filter(
				'dimension = {:dimension} && value = {:value} && year = {:year}',
				{
					dimension,
					value,
					year
				}
			);
			const counters = pocketBase.admin.collection('counters');
			const [known] = (await counters.getList(1, 1, { filter })).items;
			if (known) await counters.update(known.id, { 'n+': times });
			else await counters.create({ year, region: REGION, dimension, value, n: times });
		}
	};

	it('hides small groups, and a second one where the first would follow from the total', async () => {
		await count('midwife', 12);
		await count('teacher', 7);
		await count('doctor', 3);
		await count('doctor', 2, 2025);
		const report = await yearlyReport(parts(), CALLERS.karla, 2026, NOW);
		expect(deskReport.parse(report)).toEqual(report);
		expect(report.years).toEqual([2026, 2025]);
		const [network] = report.networks;
		const rowsOf = (dimension: string) =>
			network?.dimensions.find((one) => one.dimension === dimension)?.rows;
		expect(rowsOf('total')).toEqual([{ value: 'all', n: 22 }]);
		expect(rowsOf('profession')).toEqual([
			{ value: 'midwife', n: 12 },
			{ value: 'doctor', n: null },
			{ value: 'teacher', n: null }
		]);
		expect(rowsOf('concern')).toEqual([
			{ value: 'health', n: 22 },
			{ value: 'neglect', n: 22 }
		]);
		const before = await yearlyReport(parts(), CALLERS.karla, 2025, NOW);
		expect(before.networks[0]?.dimensions).toEqual([
			{ dimension: 'total', rows: [{ value: 'all', n: null }] }
		]);
	});

	it('of a year without numbers is empty', async () => {
		const { networks, years } = await yearlyReport(parts(), CALLERS.karla, 2030, NOW);
		expect(networks.map(({ dimensions }) => dimensions)).toEqual([[]]);
		expect(years).toEqual([2026, 2025]);
	});

	it('says of the directory how fresh it is, what is missing and who has met, of her own network alone', async () => {
		const { admin } = pocketBase;
		await admin
			.collection('regions')
			.create(region({ id: idOf('beside'), name: 'Nachbarkreis', land: 'NW' }));
		await admin.collection('regions').update(REGION, { land: 'SH' });
		for (const [startsAt, cancelled] of [
			['2026-03-04T08:00:00.000Z', false],
			['2026-12-02T08:00:00.000Z', false],
			['2026-12-09T08:00:00.000Z', true]
		] as const) {
			const row = { ...rowOf('meetings', newId()), startsAt, endsAt: startsAt, cancelled };
			await admin.collection('meetings').create(row);
		}
		const report = await yearlyReport(parts(), CALLERS.karla, 2026, NOW);
		expect(deskReport.parse(report)).toEqual(report);
		expect(report.networks.map(({ name }) => name)).toEqual(['region']);
		const directory = report.networks[0]?.directory;
		expect(directory).toMatchObject({ day: '2026-11-22', land: 'SH' });
		expect(directory?.checked.find(({ table }) => table === 'experts')).toMatchObject({
			checked: 3,
			never: 0
		});
		expect(directory?.gaps).toMatchObject({ withoutDeputy: 2, withoutKey: 3 });
		expect(directory?.circles).toEqual([
			{ name: 'circle', meetings: { held: 1, planned: 1 }, trainings: { held: 0, planned: 0 } }
		]);
	});

	it('comes as a PDF for the office of the network alone, with the same numbers', async () => {
		const file = await reportAsFile(parts(), CALLERS.karla, { network: REGION, year: '2026' }, NOW);
		expect(file).toMatchObject({ name: 'jahresbericht-2026-region.pdf', type: 'application/pdf' });
		const { document, ua } = readPdf(Buffer.from(file.content, 'base64'));
		expect(ua).toBe('1');
		const rows = elementsOf(document, 'TR').map((row) => elementsOf(row, 'TD').map(({ text }) => text));
		expect(rows).toContainEqual(['Hebamme / Familienhebamme', '12']);
		expect(rows).toContainEqual(['Ärztin / Arzt, Praxisteam', 'unter 5']);
		expect(rows).toContainEqual(['circle', '1', '1']);
		expect(document.text).toContain('circle: erfüllt');
		for (const [caller, network] of [
			[CALLERS.karla, idOf('beside')],
			[{ ...CALLERS.karla, networks: [idOf('beside')] }, REGION],
			[CALLERS.mia, REGION]
		] as const)
			await expect(reportAsFile(parts(), caller, { network, year: '2026' }, NOW)).rejects.toMatchObject({
				code: 'forbidden'
			});
	});
});
