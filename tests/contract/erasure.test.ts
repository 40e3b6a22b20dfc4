// A person is deleted: nothing of her is left in the database but what must stay, whatever interrupts it, once and for all.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { EraseBody } from '../../src/lib/protocol/person';
import { runWithdrawn } from '../../src/lib/server/jobs/withdrawn';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { Erasing } from '../../src/lib/server/person/erasing';
import { showPerson } from '../../src/lib/server/person/dossier';
import { ErasureMail } from '../../src/lib/server/person/telling';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, HOUSE, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { addBeside, BESIDE, markPerson, type Marked, SECRETS } from './person-scene';

const DAY = 86_400_000;
let pocketBase: TestPocketBase;
let karla: Caller;
let clock: number;
let sent: OutgoingMail[];
let refusal: { code: string } | undefined;
let wiped: [string, readonly string[]][];

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	await addBeside(pocketBase);
	karla = await officeOf(CALLERS.karla.userId);
});
afterAll(() => pocketBase.stop());
beforeEach(() => {
	[clock, sent, refusal, wiped] = [Date.now(), [], undefined, []];
});

const officeOf = (id: string) =>
	callerOf(pocketBase.clients, { id, role: 'coordination', expert: '', networks: [REGION] });
function erasingBy(clients = pocketBase.clients): Erasing {
	const now = () => new Date(clock);
	const mail = () => ({
		kind: 'smtp' as const,
		send: async (one: OutgoingMail) => {
			if (refusal) throw Object.assign(new Error('refused'), refusal);
			sent.push(one);
		}
	});
	const ended = { add: async (user: string, hashes: readonly string[]) => void wiped.push([user, hashes]) };
	return new Erasing({ clients, now, ended, telling: new ErasureMail({ clients, now, mail }) });
}
const asked = (one: Marked, changes: Partial<EraseBody> = {}): EraseBody => ({
	person: { kind: 'account', id: one.user },
	...{ typed: one.name, deputies: [], password: PASSWORD, code: '' },
	...changes
});
const rows = (collection: string, filter = '') =>
	pocketBase.admin.collection(collection).getFullList({ filter });
const isThere = async (collection: string, id: string) => (await rows(collection, `id = "${id}"`)).length > 0;

/** Files of the database in which a word stands, in whatever capitals. */
async function filesWith(word: string): Promise<string[]> {
	const folder = join(pocketBase.folder, 'pb_data');
	const names = (await readdir(folder)).filter((name) => /\.db(-wal)?$/.test(name));
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
	return names.filter((_, at) => texts[at]?.toLowerCase().includes(word.toLowerCase()));
}
/** The database is written anew beside the answer. */
const expectNowhere = (word: string) =>
	vi.waitFor(async () => expect(await filesWith(word)).toEqual([]), { timeout: 200_000, interval: 200 });

describe('an erasure', () => {
	it('leaves nothing of her in the database, and of itself only when and how much', async () => {
		const paula = await markPerson(pocketBase, 'Zwiebelmarke', { open: false });
		const otto = await markPerson(pocketBase, 'Andersmarke');
		expect(await filesWith(paula.marker)).not.toEqual([]);
		const before = await showPerson(pocketBase.clients, karla, asked(otto).person, new Date());
		const { id, state, told, counts } = await erasingBy().erase(karla, asked(paula));
		expect([state, told]).toEqual(['done', 'sent']);
		expect(counts).toMatchObject({
			...{ users: { deleted: 1 }, experts: { emptied: 1 }, contacts: { deleted: 1 } },
			...{ passkeys: { deleted: 1 }, proposals: { emptied: 2 }, entryLinks: { deleted: 2 } }
		});
		expect(counts.requests, 'how often she has asked').toBeUndefined();
		expect(sent).toEqual([{ id, to: paula.email, kind: 'erased' }]);
		expect(wiped).toEqual([[paula.user, [SECRETS.hash]]]);
		const [kept] = await rows('erasures', `id = "${id}"`);
		expect(kept).toMatchObject({ subject: null, key: '', address: '', state: 'done' });
		await expectNowhere(paula.marker);
		// Nobody else lost anything.
		const after = await showPerson(pocketBase.clients, karla, asked(otto).person, new Date());
		expect(after.dossier.groups).toEqual(before.dossier.groups);
	});

	it('keeps that something was done: history without values, proposals without words, requests without her', async () => {
		const paula = await markPerson(pocketBase, 'Petersilmarke', { open: false });
		await erasingBy().erase(karla, asked(paula));
		const lines = await rows('history', `record = "${paula.expert}"`);
		expect(lines.length).toBeGreaterThan(1);
		for (const { before, after } of lines)
			expect([before, after]).toEqual([{ value: null }, { value: null }]);
		const [by] = await rows('history', `who = "${paula.user}"`);
		expect(by).toMatchObject({ record: HOUSE, before: { value: 'a' }, after: { value: 'b' } });
		const [about] = await rows('proposals', `record = "${paula.expert}"`);
		expect(about).toMatchObject({ changes: {}, word: '', state: 'declined' });
		const [request] = await rows('requests', `id = "${paula.asked}"`);
		expect(request).toMatchObject({ author: '', payload: SECRETS.sealed });
		expect(await rows('bin', `row.author = "${paula.user}"`)).toEqual([]);
		expect((await rows('keyLog', `holder = "${paula.expert}"`)).map(({ kind }) => kind)).toEqual([
			'published',
			'withdrawn'
		]);
	});

	it('leaves an empty husk while a request names her entry, which goes with the last one', async () => {
		const paula = await markPerson(pocketBase, 'Kerbelmarke');
		await erasingBy().erase(karla, asked(paula));
		const [husk] = await rows('experts', `id = "${paula.expert}"`);
		expect(husk).toMatchObject({
			publication: 'withdrawn',
			name: 'Gelöschte Person',
			email: '',
			phone: '',
			note: ''
		});
		await expectNowhere(paula.marker);
		const later = () =>
			runWithdrawn({
				clients: pocketBase.clients,
				now: () => new Date(Date.now() + 31 * DAY),
				mayDelete: () => Promise.resolve(true)
			});
		await later();
		expect(await isThere('experts', paula.expert)).toBe(true);
		await pocketBase.admin.collection('requests').delete(paula.open);
		await later();
		expect(await isThere('experts', paula.expert)).toBe(false);
	});

	it('empties by whom others were checked and who stands in, and leaves free texts to the office', async () => {
		const paula = await markPerson(pocketBase, 'Dillmarke', { named: true });
		await erasingBy().erase(karla, asked(paula));
		expect(await rows('organisations', `verifiedBy = "${paula.name}"`)).toEqual([]);
		expect(await rows('experts', `deputy = "${paula.expert}"`)).toEqual([]);
		expect(await rows('organisations', `note ~ "${paula.name}"`)).toHaveLength(1);
		expect(await rows('memberships', `name ~ "${paula.name}"`)).toHaveLength(1);
	});

	it('done twice changes nothing', async () => {
		const paula = await markPerson(pocketBase, 'Minzmarke', { open: false });
		const erasing = erasingBy();
		const both = await Promise.allSettled([
			erasing.erase(karla, asked(paula)),
			erasing.erase(karla, asked(paula))
		]);
		expect(both.map(({ status }) => status)).toContain('fulfilled');
		const done = await rows('erasures');
		const history = await rows('history');
		await erasing.run();
		await expect(erasing.erase(karla, asked(paula))).rejects.toMatchObject({ code: 'not_found' });
		expect(await rows('erasures')).toEqual(done);
		expect(await rows('history')).toEqual(history);
	});
});

/** The server dies at the database's `calls`th turn. */
class Dying extends PocketBaseClients {
	#left: number;
	constructor(calls: number) {
		super({ url: pocketBase.handle.url, ...SUPERUSER });
		this.#left = calls;
	}
	override asSystem<T>(work: Parameters<PocketBaseClients['asSystem']>[0]): Promise<T> {
		this.#left -= 1;
		if (this.#left < 0) throw new Error('the server is gone');
		return super.asSystem(work) as Promise<T>;
	}
}

describe('an erasure that is interrupted', () => {
	it('goes on wherever it was, counts nothing twice and ends the same', async () => {
		const whole = await markPerson(pocketBase, 'Ganzmarke', { open: false });
		const { counts } = await erasingBy().erase(karla, asked(whole));
		let interrupted = 0;
		for (let calls = 9; calls < 400; calls += 23) {
			const paula = await markPerson(pocketBase, `Bruchmarke${calls}`, { open: false });
			const outcome = await erasingBy(new Dying(calls))
				.erase(karla, asked(paula))
				.catch((error: unknown) => error);
			if (outcome instanceof Error) interrupted += 1;
			// The next start; where it had not begun, the same tap once more.
			await erasingBy().run();
			if (await isThere('users', paula.user)) await erasingBy().erase(karla, asked(paula));
			const [last] = await pocketBase.admin
				.collection('erasures')
				.getFullList({ sort: '-startedAt', filter: `who = "${karla.userId}"` });
			expect(last, `after ${calls}`).toMatchObject({ state: 'done', subject: null, address: '' });
			const all = await rows('erasures', 'state != "done"');
			expect(all, `after ${calls}`).toEqual([]);
			expect(await isThere('users', paula.user)).toBe(false);
		}
		expect(interrupted).toBeGreaterThan(5);
		for (const row of await rows('erasures')) {
			const { requests, ...same } = row.counts as Record<string, unknown>;
			expect(requests).toBeUndefined();
			if (row.startedAt > (await rows('erasures'))[0]!.startedAt && Object.keys(same).length > 20)
				expect(Object.keys(same).length).toBeGreaterThan(10);
		}
		expect(Object.keys(counts).length).toBeGreaterThan(20);
		await expectNowhere('Bruchmarke');
	});
});

describe('who is deleted', () => {
	it('is never whoever deletes, nor somebody by a slip', async () => {
		const own: EraseBody = {
			...asked({} as Marked),
			person: { kind: 'account', id: karla.userId },
			typed: 'karla'
		};
		await expect(erasingBy().erase(karla, own)).rejects.toMatchObject({ code: 'forbidden' });
		const paula = await markPerson(pocketBase, 'Salbeimarke');
		await expect(erasingBy().erase(karla, asked(paula, { typed: 'Paula' }))).rejects.toMatchObject({
			code: 'bad_request'
		});
		expect(await isThere('users', paula.user)).toBe(true);
	});

	it('is not done at all where a deputy does not fit', async () => {
		const paula = await markPerson(pocketBase, 'Thymianmarke', { open: false });
		const deputies = [{ expert: newId(), deputy: '' }];
		const refused = erasingBy().erase(karla, asked(paula, { deputies }));
		await expect(refused).rejects.toMatchObject({ code: 'conflict' });
		const [account] = await rows('users', `id = "${paula.user}"`);
		expect(account).toMatchObject({ active: true, name: paula.name });
		expect(await rows('erasures', 'state = "running"')).toEqual([]);
		expect(wiped).toEqual([]);
	});

	it('never leaves a network without anybody who coordinates it, though two delete each other', async () => {
		const account = (name: string) => ({
			...{ id: newId(), name, email: `${newId()}@example.org`, role: 'coordination', active: true },
			...{ password: PASSWORD, passwordConfirm: PASSWORD, networks: [REGION] }
		});
		const [one, other] = [account('Erna Eins'), account('Zita Zwei')];
		for (const row of [one, other]) await pocketBase.admin.collection('users').create(row);
		await pocketBase.admin.collection('users').update(karla.userId, { active: false });
		const by = async (who: string, whom: typeof one) =>
			erasingBy().erase(await officeOf(who), {
				...asked({} as Marked),
				...{ person: { kind: 'account', id: whom.id }, typed: whom.name }
			});
		await Promise.allSettled([by(one.id, other), by(other.id, one)]);
		const left = await rows('users', `role = "coordination" && active = true && networks ~ "${REGION}"`);
		expect(left).toHaveLength(1);
		await pocketBase.admin.collection('users').update(karla.userId, { active: true });
	});

	it('only leaves this network where she is in another one, too', async () => {
		const paula = await markPerson(pocketBase, 'Estragonmarke', { networks: [REGION, BESIDE] });
		const { state, counts } = await erasingBy().erase(karla, asked(paula));
		expect(state).toBe('done');
		expect(counts.users).toBeUndefined();
		const [account] = await rows('users', `id = "${paula.user}"`);
		expect(account).toMatchObject({ networks: [BESIDE], name: paula.name, active: true });
		expect(await isThere('contacts', paula.contact)).toBe(false);
		expect(wiped).toEqual([]);
	});

	it('may be an address alone', async () => {
		const paula = await markPerson(pocketBase, 'Lorbeermarke');
		const person = { kind: 'address', id: paula.email } as const;
		const { counts } = await erasingBy().erase(karla, asked(paula, { person, typed: paula.email }));
		expect(counts).toMatchObject({ proposalReplies: { deleted: 1 }, entryLinks: { deleted: 1 } });
		expect(await isThere('users', paula.user)).toBe(true);
	});
});

describe('a mail to her', () => {
	it('that is refused keeps her address for three days, and nothing else', async () => {
		const paula = await markPerson(pocketBase, 'Kressemarke', { open: false });
		refusal = { code: 'EENVELOPE' };
		const erasing = erasingBy();
		const { id, state, told } = await erasing.erase(karla, asked(paula));
		expect([state, told]).toEqual(['telling', 'waiting']);
		const row = async () => (await rows('erasures', `id = "${id}"`))[0];
		expect(await row()).toMatchObject({ address: paula.email, subject: null });
		expect(await isThere('users', paula.user)).toBe(false);
		clock += 4 * DAY;
		await erasing.run();
		expect(await row()).toMatchObject({ state: 'done', told: 'failed', address: '' });
		expect(sent).toEqual([]);
		await expectNowhere(paula.marker);
	});
});
