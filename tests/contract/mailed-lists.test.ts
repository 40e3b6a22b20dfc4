// Lists that go to all partners of a network, over a real PocketBase and the test's time: who is written to, once a round, what the
// page behind the mail gives, and what the office is told.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Rhythm } from '../../src/lib/domain/directory/mailed-lists';
import { newId } from '../../src/lib/domain/id';
import { LIST_MAILS_PER_RUN, MailedLists } from '../../src/lib/server/jobs/mailed-lists';
import { openLists, takeMailedList } from '../../src/lib/server/lists/mailed-link';
import { chooseRhythm, deskMailedLists, mailLists } from '../../src/lib/server/lists/rhythm';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { claimMail } from '../../src/lib/server/pocketbase/mailed-lists';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { region } from '../support/entry-rows';
import { rowOf } from '../support/one-of-each';
import { listRowsOf, readPdf } from '../support/pdf-structure';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, HOUSE, REGION, seedSmallNetwork } from '../support/small-network';

const DAY = 86_400_000;
/** A Monday morning in Berlin. */
const MONDAY = Date.parse('2026-11-30T09:00:00Z');
const BESIDE = idOf('beside');
const { karla } = CALLERS;

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let clock: number;
let sent: OutgoingMail[];
/** What the mail server answers, by address; '' is everybody's. */
let refusals: Map<string, string>;
/** Resolves before a mail is handed over. */
let before: (mail: OutgoingMail) => Promise<void>;
const at = () => new Date(clock);
const later = (ms: number) => (clock += ms);

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	await pocketBase.admin.collection('regions').create(region({ id: BESIDE, name: 'Nachbarkreis' }));
	store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
});
afterAll(() => pocketBase.stop());
beforeEach(async () => {
	clock = MONDAY;
	sent = [];
	refusals = new Map();
	before = () => Promise.resolve();
	for (const name of ['listMails', 'listRounds', 'listRhythms', 'notices', 'contacts'])
		for (const { id } of await rows(name)) await pocketBase.admin.collection(name).delete(id);
	for (const { id } of await rows('organisations'))
		if (id !== HOUSE) await pocketBase.admin.collection('organisations').delete(id);
	await change('organisations', HOUSE, { publication: 'published', email: '', phone: '' });
});

const rows = (collection: string) => pocketBase.admin.collection(collection).getFullList();
const change = (collection: string, id: string, fields: object) =>
	pocketBase.admin.collection(collection).update(id, fields);
const house = async (name: string, fields: object = {}) => {
	const id = newId();
	const row = { ...rowOf('organisations', id), name, email: `${name}@example.org`, ...fields };
	await pocketBase.admin.collection('organisations').create(row);
	return id;
};
const makeJob = (clockHolds = true, hasMail = true) =>
	new MailedLists({
		clients: pocketBase.clients,
		mail: () =>
			hasMail
				? {
						kind: 'smtp',
						send: async (mail) => {
							await before(mail);
							const code = refusals.get(mail.to) ?? refusals.get('');
							if (code) throw Object.assign(new Error('refused'), { code });
							sent.push(mail);
						}
					}
				: undefined,
		now: at,
		clockHolds: () => Promise.resolve(clockHolds)
	});
const run = () => makeJob().run();
const tap = (caller = karla as Parameters<typeof mailLists>[1], network = REGION) =>
	mailLists({ clients: pocketBase.clients, mailServer: true }, caller, network, at());
const choose = (rhythm: Rhythm) => chooseRhythm(pocketBase.clients, karla, { network: REGION, rhythm }, at());
const desk = async () => {
	const parts = { clients: pocketBase.clients, store, mailServer: true };
	const { networks } = await deskMailedLists(parts, karla, at());
	expect(networks.map(({ id }) => id)).toEqual([REGION]);
	return networks[0]!;
};
const addresses = () => sent.map(({ to }) => to).sort();
const tokenFor = (address: string) => sent.findLast(({ to }) => to === address)?.path?.split('#')[1] ?? '';
const open = (token: string) => openLists(pocketBase.clients, token, at());

describe('a tap', () => {
	it('writes to each partner once, in one round, however often it is tapped and by how many servers it is sent', async () => {
		await house('haus');
		await house('heim', { publication: 'withdrawn' });
		await house('entwurf', { publication: 'draft' });
		await house('nebenan', { region: BESIDE });
		await Promise.all([tap(), tap(), tap()]);
		await Promise.all([run(), run(), run()]);
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
		expect(await rows('listRounds')).toHaveLength(1);
		const { today, rounds, without } = await desk();
		expect([today, without]).toEqual([true, ['house']]);
		expect(rounds).toEqual([
			{
				...{ day: '2026-11-30', cause: 'tap', sent: 1, waiting: 0, retried: 0 },
				failed: [{ names: ['house'], why: 'no_address' }]
			}
		]);
	});

	it('shows before who is written to and who cannot be, and sends nothing by being looked at', async () => {
		await change('organisations', HOUSE, { email: 'auch@example.org' });
		await house('auch', { email: 'Auch@example.org' });
		await house('ohne', { email: '' });
		expect(await desk()).toMatchObject({
			...{ rhythm: 'off', next: '', today: false, without: ['ohne'], rounds: [] },
			receivers: [{ address: 'auch@example.org', names: ['auch', 'house'] }]
		});
		await run();
		expect(sent).toEqual([]);
	});

	it('is the office’s of this network, and none of another', async () => {
		const { mia, anna, guest } = CALLERS;
		for (const caller of [mia, anna, guest, { ...karla, networks: [BESIDE] }]) {
			await expect(tap(caller)).rejects.toMatchObject({ code: 'forbidden' });
			const chosen = { network: REGION, rhythm: 'year' } as const;
			await expect(chooseRhythm(pocketBase.clients, caller, chosen, at())).rejects.toMatchObject({
				code: 'forbidden'
			});
		}
		await expect(tap(karla, BESIDE)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await rows('listRounds')).toEqual([]);
	});

	it('is refused where there is no mail server, and a round waits for one', async () => {
		await house('haus');
		const nothing = mailLists({ clients: pocketBase.clients, mailServer: false }, karla, REGION, at());
		await expect(nothing).rejects.toMatchObject({ code: 'unavailable' });
		await tap();
		await makeJob(true, false).run();
		await makeJob(false).run();
		expect(await rows('listMails')).toEqual([]);
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
	});
});

describe('a rhythm', () => {
	it('sends nothing by being chosen, then once a period, on working time alone', async () => {
		await house('haus');
		await choose('quarter');
		await run();
		expect((await desk()).next).toBe('2027-01-04');
		// New Year is a holiday, then a weekend comes.
		for (const moment of ['2027-01-01T09:00:00Z', '2027-01-02T09:00:00Z', '2027-01-04T02:00:00Z']) {
			clock = Date.parse(moment);
			await run();
			expect(sent).toEqual([]);
		}
		clock = Date.parse('2027-01-04T09:00:00Z');
		await Promise.all([run(), run()]);
		later(DAY);
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
		expect((await desk()).next).toBe('2027-04-01');
		clock = Date.parse('2027-04-01T09:00:00Z');
		await run();
		expect(sent).toHaveLength(2);
	});

	it('chosen again is as old as before, and ends when it is switched off', async () => {
		await house('haus');
		await choose('quarter');
		clock = Date.parse('2027-01-04T08:59:00Z');
		await choose('quarter');
		expect((await desk()).next).toBe('2027-01-04');
		await choose('off');
		await run();
		expect([sent, (await desk()).next]).toEqual([[], '']);
	});
});

describe('the mail', () => {
	it('says in numbers what has changed since the last round, and names nobody', async () => {
		const id = await house('haus', { phone: '040 66969 400' });
		await tap();
		await run();
		expect(sent[0]).toMatchObject({ kind: 'lists', lists: [{ entries: 2, first: true }, { first: true }] });
		later(DAY);
		await change('organisations', id, { phone: '040 66969 499' });
		await house('heim');
		await tap();
		await run();
		expect(sent.at(-1)?.lists).toEqual([
			{ list: 'annex1', entries: 3, first: false, added: 1, changed: 1, gone: 0 },
			{ list: 'annex2', entries: 3, first: false, added: 0, changed: 0, gone: 0 }
		]);
	});

	it('goes to thousands a few at a time', async () => {
		const many = LIST_MAILS_PER_RUN + 3;
		for (let n = 0; n < many; n += 1) await house(`haus${n}`);
		await tap();
		await run();
		expect(sent).toHaveLength(LIST_MAILS_PER_RUN);
		await run();
		expect(new Set(addresses()).size).toBe(many);
		expect(sent).toHaveLength(many);
	});

	it('is not for who is withdrawn before it goes out', async () => {
		const id = await house('haus');
		await house('heim');
		refusals.set('', 'ECONNECTION');
		await tap();
		await run();
		await change('organisations', id, { publication: 'withdrawn' });
		refusals.clear();
		later(DAY / 24);
		await run();
		expect(addresses()).toEqual(['heim@example.org']);
		expect((await desk()).rounds[0]?.failed).toContainEqual({ names: ['haus'], why: 'withdrawn' });
	});
});

describe('when something breaks', () => {
	it('the same mail goes out again where it is not known whether it was taken, and not once more after that', async () => {
		await house('haus');
		await tap();
		let handed: OutgoingMail[] = [];
		// Taken by the mail server, and the process ends before it can write that down.
		before = (mail) => {
			handed = [...handed, mail];
			return handed.length === 1 ? new Promise(() => {}) : Promise.resolve();
		};
		void run();
		await expect.poll(() => handed.length).toBe(1);
		await run();
		expect(handed).toHaveLength(1);
		later(5 * 60_000);
		await run();
		await run();
		expect(handed).toHaveLength(2);
		expect(handed[1]).toEqual(handed[0]);
		expect(await open(tokenFor('haus@example.org'))).toMatchObject({ network: 'region' });
	});

	it('a round whose receivers were half written down is written on', async () => {
		for (const name of ['haus', 'heim', 'hort']) await house(name);
		await tap();
		const [round] = await rows('listRounds');
		await pocketBase.admin.collection('listMails').create({
			...{ round: round!.id, receiver: 'heim@example.org', names: ['heim'], state: 'waiting', error: '' },
			nextAt: at()
		});
		await run();
		await run();
		expect(addresses()).toEqual(['haus@example.org', 'heim@example.org', 'hort@example.org']);
	});

	it('two servers never have the same try, and what became of a mail stays', async () => {
		await house('haus');
		await tap();
		refusals.set('haus@example.org', 'EENVELOPE');
		await run();
		const [mail] = (await rows('listMails')).filter(({ state }) => state === 'waiting');
		const claim = { tries: 2, nextAt: at(), hash: 'a'.repeat(64), expiresAt: at() };
		const taken = await Promise.all([1, 2, 3].map(() => claimMail(pocketBase.clients, mail!.id, claim)));
		expect(taken.filter(Boolean)).toHaveLength(1);
		refusals.clear();
		await run();
		await expect(change('listMails', mail!.id, { state: 'waiting', tries: 4 })).rejects.toThrow();
	});

	it('a mail that is refused is tried for three days, the others are not held up, and the office is told by name', async () => {
		await house('haus');
		await house('heim');
		refusals.set('haus@example.org', 'EENVELOPE');
		await tap();
		await run();
		expect(addresses()).toEqual(['heim@example.org']);
		later(DAY);
		await run();
		expect((await desk()).rounds[0]).toMatchObject({ sent: 1, waiting: 1, retried: 1 });
		expect(await rows('notices')).toEqual([]);
		later(3 * DAY);
		expect(await run()).toBe(1);
		expect(await run()).toBe(0);
		expect((await desk()).rounds[0]?.failed).toContainEqual({ names: ['haus'], why: 'EENVELOPE' });
		expect((await rows('notices')).map(({ kind, user }) => [kind, user])).toEqual([
			['listsMissed', karla.userId]
		]);
	});

	it('the next round takes the place of one that has not got through', async () => {
		await house('haus');
		refusals.set('haus@example.org', 'EENVELOPE');
		await tap();
		await run();
		refusals.clear();
		later(DAY);
		await tap();
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
		expect((await desk()).rounds.map((round) => [round.day, round.sent, round.failed.length])).toEqual([
			['2026-12-01', 1, 1],
			['2026-11-30', 0, 2]
		]);
	});
});

describe('the link', () => {
	const first = async () => {
		const id = await house('haus', { phone: '040 66969 400' });
		await tap();
		await run();
		return { id, token: tokenFor('haus@example.org') };
	};

	it('shows the round, changes nothing, and gives each list as it is now', async () => {
		const { token } = await first();
		const [mail] = (await rows('listMails')).filter(({ state }) => state === 'sent');
		expect(JSON.stringify(mail)).not.toContain(token);
		expect(await open(token)).toMatchObject({
			...{ network: 'region', day: '2026-11-30', until: '2027-02-28', office: null },
			lists: [{ list: 'annex1', entries: 2 }, { list: 'annex2' }]
		});
		expect((await rows('listMails')).find(({ id }) => id === mail!.id)).toEqual(mail);
		await house('heim');
		const take = (list: 'annex1' | 'annex2') => takeMailedList(pocketBase.clients, { token, list }, at());
		const file = await take('annex1');
		expect([file.type, file.name]).toEqual(['application/pdf', `anlage-1-region-v${file.version}.pdf`]);
		const names = listRowsOf(readPdf(Buffer.from(file.content, 'base64'))).map(([name]) => name);
		expect(names).toEqual(expect.arrayContaining(['haus', 'heim']));
		expect((await take('annex2')).name).toMatch(/^anlage-2/);
	});

	it('ends after ninety days, with the next round, with the institution and with its address', async () => {
		const { id, token } = await first();
		const ended = () => expect(open(token)).rejects.toMatchObject({ code: 'link_expired' });
		await change('organisations', id, { publication: 'withdrawn' });
		await ended();
		const taking = takeMailedList(pocketBase.clients, { token, list: 'annex1' }, at());
		await expect(taking).rejects.toMatchObject({ code: 'link_expired' });
		await change('organisations', id, { publication: 'published', email: 'neu@example.org' });
		await ended();
		await change('organisations', id, { email: 'haus@example.org' });
		await open(token);
		later(90 * DAY);
		await ended();
		clock = MONDAY + DAY;
		await open(token);
		await tap();
		await ended();
		await expect(open('x'.repeat(43))).rejects.toMatchObject({ code: 'link_unknown' });
	});
});
