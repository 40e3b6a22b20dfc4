// The calendar that an account has subscribed to, over a real PocketBase: which meetings stand in it, what its address is worth, and when
// that ends.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, scopeOf } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { FEEDS_KEPT } from '../../src/lib/protocol/calendar-feeds';
import { endFeed, listFeeds, makeFeed, readFeed } from '../../src/lib/server/calendar-feeds';
import { calendarOf } from '../../src/lib/server/calendar';
import { endAccount, readmit } from '../../src/lib/server/pocketbase/departures';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { audienceOf } from '../../src/lib/server/sync/cursor';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { readByIcalJs } from '../support/calendar-readers';
import { circleRow, idOf, regionRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, emailOf, REGION, seedSmallNetwork } from '../support/small-network';

const ORIGIN = 'https://netz.example.org';
const AT = new Date('2026-11-30T10:00:00Z');
const [BESIDE, AWAY] = [idOf('beside'), idOf('awaycircle')];
const { mia, karla } = CALLERS;

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
const audiences = new Map<string, ScopeRows>();
const rowsOf = (caller: Caller) => {
	const rows = audiences.get(audienceOf(caller)) ?? new ScopeRows(store, scopeOf(caller.role));
	audiences.set(audienceOf(caller), rows);
	return rows;
};
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
	await pocketBase.admin.collection('regions').create(regionRow('beside'));
	await pocketBase.admin.collection('circles').create({ ...circleRow('away', { region: BESIDE }), id: AWAY });
});
afterAll(() => pocketBase.stop());
beforeEach(async () => {
	for (const table of ['calendarFeeds', 'attendances', 'seats', 'meetings'])
		for (const { id } of await rows(table)) await pocketBase.admin.collection(table).delete(id);
	await pocketBase.admin.collection('users').update(mia.userId, { active: true, networks: [] });
});

const rows = (table: string) => pocketBase.admin.collection(table).getFullList();
const put = async (table: string, fields: object): Promise<string> =>
	(await pocketBase.admin.collection(table).create({ ...rowOf(table as 'meetings', newId()), ...fields })).id;
const meeting = (fields: object = {}) =>
	put('meetings', {
		...{ circle: CIRCLE, publication: 'published', otherCircles: [] },
		...{ startsAt: '2026-12-09T08:00:00Z', endsAt: '2026-12-09T12:00:00Z' },
		...fields
	});
const seat = (fields: object) =>
	put('seats', { circle: AWAY, publication: 'published', email: '', ...fields });
const tokenOf = async (user = mia.userId, device = 'Telefon') =>
	(await makeFeed(pocketBase.clients, { user, device }, AT)).split('/').at(-1) ?? '';
const read = (token: string, at = AT) =>
	readFeed({ clients: pocketBase.clients, pulling: { store, rowsOf } }, token, ORIGIN, at);
const uids = async (token: string, at = AT) =>
	readByIcalJs(await read(token, at)).map(({ uid }) => uid.split('@')[0]);
const isGone = (token: string) => expect(read(token)).rejects.toMatchObject({ code: 'not_found' });

describe('in an account’s calendar stand', () => {
	it('the meetings of the circles in which she sits and of her network, as she may see them at that moment', async () => {
		const [hers, network] = [await meeting({ circle: AWAY }), await meeting()];
		await meeting({ publication: 'draft' });
		const token = await tokenOf();
		expect(await uids(token)).toEqual([]);
		const taken = await seat({ email: emailOf('mia') });
		expect(await uids(token)).toEqual([hers]);
		await pocketBase.admin.collection('users').update(mia.userId, { networks: [REGION] });
		expect((await uids(token)).sort()).toEqual([hers, network].sort());
		await pocketBase.admin.collection('seats').update(taken, { publication: 'withdrawn' });
		expect(await uids(token)).toEqual([network]);
	});

	it('of a circle in which she stands in for somebody the meeting that she is sent to, and no other', async () => {
		const [one] = [await meeting({ circle: AWAY }), await meeting({ circle: AWAY })];
		const taken = await seat({ email: 'andere@example.org', deputyEmail: emailOf('mia') });
		const token = await tokenOf();
		expect(await uids(token)).toEqual([]);
		const asked = await put('attendances', { region: BESIDE, meeting: one, seat: taken, answer: 'deputy' });
		expect(await uids(token)).toEqual([one]);
		await pocketBase.admin.collection('attendances').update(asked, { answer: 'yes' });
		expect(await uids(token)).toEqual([]);
	});

	it('those of an office’s networks, and no draft of them', async () => {
		const one = await meeting();
		await meeting({ publication: 'draft' });
		await meeting({ circle: AWAY });
		expect(await uids(await tokenOf(karla.userId))).toEqual([one]);
	});

	it('events as their own files have them, without what is for members’ eyes', async () => {
		const one = await meeting({ access: 'Tür 4711', note: 'geheim', sequence: 7 });
		const text = await read(await tokenOf(karla.userId));
		expect(text).not.toMatch(/4711|geheim|ATTENDEE|ORGANIZER/);
		const file = await calendarOf(store, karla, one, ORIGIN);
		const event = (calendar: string) => /BEGIN:VEVENT[^]*END:VEVENT/.exec(calendar)?.[0];
		expect(event(text)).toBe(event(file));
		expect(text).toContain('SEQUENCE:7');
	});

	it('what was called off until its day has passed', async () => {
		const one = await meeting({ cancelled: true });
		const token = await tokenOf(karla.userId);
		expect(await read(token)).toContain('SUMMARY:ABGESAGT: ');
		expect(await uids(token, new Date('2026-12-09T22:00:00Z'))).toEqual([one]);
		expect(await uids(token, new Date('2026-12-09T23:00:00Z'))).toEqual([]);
	});
});

describe('an address', () => {
	it('is 256 bits by chance, told once, and kept as a hash alone', async () => {
		const tokens = await Promise.all(['a', 'b', 'c'].map((device) => tokenOf(mia.userId, device)));
		expect(new Set(tokens).size).toBe(3);
		for (const token of tokens) {
			expect(Buffer.from(token.replace('.ics', ''), 'base64url')).toHaveLength(32);
			expect(JSON.stringify(await rows('calendarFeeds'))).not.toContain(token.replace('.ics', ''));
		}
		const hash = createHash('sha256').update(tokens[0]!.replace('.ics', '')).digest('hex');
		expect((await rows('calendarFeeds')).map((row) => String(row.hash))).toContain(hash);
		expect(JSON.stringify(await listFeeds(pocketBase.clients, mia.userId))).not.toContain(hash);
	});

	it('is one a device: made anew, the one of before ends; two taps leave one', async () => {
		const [before] = [await tokenOf(), await tokenOf(mia.userId, 'Büro')];
		const after = await tokenOf();
		await isGone(before);
		expect(await read(after)).toContain('BEGIN:VCALENDAR');
		await Promise.all([tokenOf(), tokenOf(), tokenOf()]);
		expect((await listFeeds(pocketBase.clients, mia.userId)).map(({ device }) => device).sort()).toEqual([
			...['Büro', 'Telefon']
		]);
	});

	it('says on which day it was last read, and is written to once a day', async () => {
		const token = await tokenOf();
		const readOn = async () => (await listFeeds(pocketBase.clients, mia.userId))[0]?.readOn;
		expect(await readOn()).toBe('');
		await read(token);
		expect(await readOn()).toBe('2026-11-30');
		await read(token, new Date('2026-12-01T10:00:00Z'));
		expect(await readOn()).toBe('2026-12-01');
	});

	it('is one of twelve at most', async () => {
		for (let n = 0; n < FEEDS_KEPT; n += 1) await tokenOf(mia.userId, `Gerät ${n}`);
		await expect(tokenOf(mia.userId, 'noch eins')).rejects.toMatchObject({ code: 'conflict' });
		expect(await tokenOf(mia.userId, 'Gerät 0')).toMatch(/\.ics$/);
	});

	it('that is guessed, ended or malformed is answered alike', async () => {
		const token = await tokenOf();
		const [feed] = await listFeeds(pocketBase.clients, mia.userId);
		await expect(endFeed(pocketBase.clients, karla.userId, feed!.id)).rejects.toMatchObject({
			code: 'not_found'
		});
		expect(await read(token)).toContain('BEGIN:VCALENDAR');
		await endFeed(pocketBase.clients, mia.userId, feed!.id);
		for (const one of [token, `${'A'.repeat(43)}.ics`, 'A'.repeat(43), '', 'x.ics', `${token}x`, '../../x'])
			await isGone(one);
	});
});

describe('an address ends', () => {
	const act = { at: AT, who: karla.userId, way: 'app', table: 'users', record: mia.userId } as const;

	it('in the very step in which the account is suspended, and stays so when it is opened again', async () => {
		const token = await tokenOf();
		const ending = { user: mia.userId, experts: [], requests: [], keys: [], history: [] };
		expect(
			await endAccount(pocketBase.clients, { ...ending, act: { ...act, kind: 'accountSuspended' } })
		).toBe(true);
		expect(await rows('calendarFeeds')).toEqual([]);
		await readmit(pocketBase.clients, mia.userId, { ...act, kind: 'accountReadmitted' });
		await isGone(token);
	});

	it('whoever suspends it, also by hand in the database, and with the account itself', async () => {
		const token = await tokenOf();
		await pocketBase.admin.collection('users').update(mia.userId, { active: false });
		expect(await rows('calendarFeeds')).toEqual([]);
		await isGone(token);
		const user = await pocketBase.admin.collection('users').create({
			...{ email: 'kurz@example.org', name: 'Kurz', role: 'member', active: true },
			...{ password: 'Musterpasswort 1', passwordConfirm: 'Musterpasswort 1', networks: [REGION] }
		});
		const hers = await tokenOf(user.id);
		expect(await read(hers)).toContain('BEGIN:VCALENDAR');
		await pocketBase.admin.collection('users').delete(user.id);
		await isGone(hers);
	});
});
