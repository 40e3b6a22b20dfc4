import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDeviceDb, type DeviceDb } from './device-db';
import { addTap, forgetTaps, tapsOf } from './meeting-taps';

let db: DeviceDb;
beforeEach(async () => {
	db = createDeviceDb('taps');
	await db.settings.clear();
});
const next = (at: string) => ({ what: 'next', at }) as const;

describe('the taps of a meeting', () => {
	it('are there again when the page was closed, two at once as well', async () => {
		await Promise.all([
			addTap('one', next('2026-12-02T08:00:00.000Z'), db),
			addTap('one', next('2026-12-02T08:30:00.000Z'), db)
		]);
		await addTap('other', next('2026-12-02T09:00:00.000Z'), db);
		db.close();
		expect(await tapsOf('one', createDeviceDb('taps'))).toHaveLength(2);
	});

	it('go after a week, or when it begins anew', async () => {
		await addTap('old', next('2026-11-01T08:00:00.000Z'), db);
		await addTap('one', next('2026-12-02T08:00:00.000Z'), db);
		expect(await tapsOf('old', db)).toEqual([]);
		await forgetTaps('one', db);
		expect(await tapsOf('one', db)).toEqual([]);
	});

	it('of another version are none', async () => {
		await db.settings.put({ key: 'meetingTaps:one', value: { taps: [{ what: 'dance' }], at: '' } });
		expect(await tapsOf('one', db)).toEqual([]);
	});
});
