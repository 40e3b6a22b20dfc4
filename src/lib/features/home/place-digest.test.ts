import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	expertRow,
	municipalityRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '$tests/support/directory-rows';
import { routeRequest } from '../../domain/place/routing';
import { createDeviceDb, type DeviceDb } from '../../local/device/device-db';
import { writeSession } from '../../local/device/local-session';
import { keepDigest, readDigest } from './place-digest';

const AGS = '03241010';
const region = regionRow('Region');
const office = youthOfficeRow('Jugendamt', { region: region.id });
const directory = {
	municipalities: [municipalityRow(AGS, 'Langenhagen', { region: region.id })],
	regions: [region],
	responsibilities: [responsibilityRow(AGS, office.id)],
	youthOffices: [office, youthOfficeRow('Anderes')],
	organisations: [],
	experts: Array.from({ length: 30 }, (_, index) =>
		expertRow(`Fachkraft ${String(index).padStart(2, '0')}`, { youthOffices: [office.id] })
	)
};
const question = {
	ags: AGS,
	profession: '',
	legalBasis: '',
	at: new Date('2026-11-18T09:00+01:00')
} as const;

let count = 0;
let db: DeviceDb;
beforeEach(() => (db = createDeviceDb(`digest-${count++}`)));

describe('the rows kept for the next start', () => {
	it('are few and give the same first answer', async () => {
		await keepDigest(question, { directory, bases: [] }, db);
		const kept = await readDigest(AGS, db);
		expect(kept?.directory.experts).toHaveLength(4);
		const [before, after] = [directory, kept?.directory ?? directory].map((rows) =>
			routeRequest(question, rows)
		);
		expect(after?.experts[0]).toEqual(before?.experts[0]);
		expect(after).toMatchObject({ youthOffice: office, number: before?.number });
	});

	it('answer rightly at a start after another office has taken over, and say so before', async () => {
		const town = youthOfficeRow('Stadt', { region: region.id });
		const responsibilities = [
			responsibilityRow(AGS, office.id, { until: '2026-12-31' }),
			responsibilityRow(AGS, town.id, { from: '2027-01-01' })
		];
		const youthOffices = [...directory.youthOffices, town];
		await keepDigest(
			question,
			{ directory: { ...directory, responsibilities, youthOffices }, bases: [] },
			db
		);
		const kept = (await readDigest(AGS, db))?.directory ?? directory;
		expect(kept.youthOffices.map(({ name }) => name)).toEqual(['Jugendamt', 'Stadt']);
		const at = (instant: string) => routeRequest({ ...question, at: new Date(instant) }, kept);
		expect(at('2026-12-31T22:59:59Z')).toMatchObject({ youthOffice: office, coming: { youthOffice: town } });
		expect(at('2026-12-31T23:00:00Z')).toMatchObject({ youthOffice: town, assumed: false });
	});

	it('belong to the place and the person', async () => {
		await keepDigest(question, { directory, bases: [] }, db);
		expect(await readDigest('01053129', db)).toBeUndefined();
		const account = { id: 'abcdefghijklmno', name: '', email: '', role: 'member', expertId: '' } as const;
		await writeSession({ account }, db);
		expect(await readDigest(AGS, db)).toBeUndefined();
	});

	it('are not kept while nothing is loaded', async () => {
		await keepDigest(question, { directory: { ...directory, youthOffices: [] }, bases: [] }, db);
		expect(await readDigest(AGS, db)).toBeUndefined();
	});
});
