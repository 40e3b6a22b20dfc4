// A person is deleted: nothing of her is left in the database but what must stay, and nobody is deleted by a slip.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { runWithdrawn } from '../../src/lib/server/jobs/withdrawn';
import { showPerson } from '../../src/lib/server/person/dossier';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, HOUSE, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { erasureScene } from './erasure-scene';
import { addBeside, BESIDE, markPerson, SECRETS } from './person-scene';

const DAY = 86_400_000;
let pocketBase: TestPocketBase;
let karla: Caller;
const scene = erasureScene(() => pocketBase);
const { world, rows, erasingBy, filesWith, officeOf, asked, isThere, expectNowhere } = scene;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	await addBeside(pocketBase);
	karla = await officeOf(CALLERS.karla.userId);
});
afterAll(() => pocketBase.stop());
beforeEach(() => void scene.reset());

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
		expect(world.sent).toEqual([{ id, to: paula.email, kind: 'erased' }]);
		expect(world.wiped).toEqual([[paula.user, [paula.session]]]);
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
				dataDir: pocketBase.folder,
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

describe('who is deleted', () => {
	it('is never whoever deletes, nor somebody by a slip', async () => {
		const own = asked({ user: karla.userId, name: 'karla' });
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
		expect(world.wiped).toEqual([]);
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
				...asked({ user: whom.id, name: whom.name })
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
		expect(world.wiped).toEqual([]);
	});

	it('may be an address alone', async () => {
		const paula = await markPerson(pocketBase, 'Lorbeermarke');
		const person = { kind: 'address', id: paula.email } as const;
		const { counts } = await erasingBy().erase(karla, asked(paula, { person, typed: paula.email }));
		expect(counts).toMatchObject({ proposalReplies: { deleted: 1 }, entryLinks: { deleted: 1 } });
		expect(await isThere('users', paula.user)).toBe(true);
	});

	it('is no address under which nothing goes, nor one that was written to often', async () => {
		const [before, paula] = [await rows('erasures'), await markPerson(pocketBase, 'Rautemarke')];
		const erase = (id: string) =>
			erasingBy().erase(karla, {
				...asked({ user: '', name: id }),
				person: { kind: 'address', id } as const
			});
		await expect(erase('niemand@example.org')).rejects.toMatchObject({ code: 'not_found' });
		world.mayWrite = false;
		await expect(erase(paula.email)).rejects.toMatchObject({ code: 'too_many_requests' });
		expect(world.sent).toEqual([]);
		expect(await rows('erasures')).toEqual(before);
	});

	it('may be a planner, of whom her links and her name in what was sent to her go, too', async () => {
		const { admin } = pocketBase;
		const [planner, gap, email] = [newId(), newId(), 'planung.majoran@example.org'];
		const who = { name: 'Majoranmarke', function: 'Planung' };
		await admin.collection('planners').create({ id: planner, network: REGION, email, ...who });
		await admin.collection('offerGaps').create({
			...{ id: gap, network: REGION, proposer: CALLERS.mia.userId, kind: 'openMeeting', text: 'Ein Treff' },
			...{ state: 'forwarded', createdAt: new Date(), forwardedAt: new Date(), forwards: 1 },
			...{ planner: 'Majoranmarke, Planung', expiresAt: new Date(Date.now() + DAY), hash: 'e'.repeat(64) }
		});
		const person = { kind: 'address', id: email } as const;
		const { counts } = await erasingBy().erase(karla, {
			...asked({ user: '', name: email }),
			person
		});
		expect(counts).toEqual({ planners: { deleted: 1 }, offerGaps: { emptied: 1 } });
		const [row] = await rows('offerGaps', `id = "${gap}"`);
		expect(row).toMatchObject({ planner: '', state: 'forwarded' });
		expect(Date.parse(String(row!.expiresAt))).toBeLessThanOrEqual(Date.now());
		await expectNowhere('Majoranmarke');
	});
});
