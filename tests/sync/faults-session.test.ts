// Who is signed in can change on every side: here, in another tab, on the server, by time. Whatever happens, nobody sees
// or sends what belongs to another account, and nothing that waits is sent under a name it was not written under.
import { describe, expect, test } from 'vitest';
import { EXPERTS, ACCOUNTS } from './model-world';
import { loadDraft, saveDraft } from '../../src/lib/local/drafts/drafts';
import { favourites, toggleFavourite } from '../../src/lib/local/device/favourites';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { unsentCount } from '../../src/lib/local/outbox/outbox-state';
import { currentAccount } from '../../src/lib/local/device/local-session';
import { API } from '../../src/lib/protocol/api';
import { Engine } from '../../src/lib/sync/engine';
import { createSenderLock } from '../../src/lib/sync/sender-lock';
import { login, refreshSession, renew } from '../../src/lib/sync/session';
import { ask, hold, phoneInStep, requestTo, seen, submission } from './scene';
import { TabLocks } from './tab-locks';

const [MEMBER, EXPERT, EXPERT2, DESK] = ACCOUNTS as [string, string, string, string];

describe('another account on the same phone', () => {
	test('sees and sends nothing of the first', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		const hers = requestTo(world.server, EXPERTS[0]!);
		await phone.sync();
		const waiting = await ask(phone);
		await saveDraft('anfrage', { question: 'privat' }, phone.device);
		await toggleFavourite('experts', EXPERTS[0]!, phone.device);

		await phone.login(DESK);
		await phone.sync();
		expect(await phone.directory.readOne('requests', hers)).toBeUndefined();
		expect(await seen(phone)).toMatchObject({ queue: { pending: 0 }, requests: [] });
		expect(await unsentCount(phone.device)).toBe(0);
		expect(await loadDraft('anfrage', phone.device)).toBeUndefined();
		expect(await favourites(phone.device)).toEqual([]);
		expect(world.server.store.row('requests', waiting)).toBeUndefined();

		await phone.login(EXPERT);
		await phone.sync();
		expect(world.server.store.row('requests', waiting)).toMatchObject({ author: EXPERT });
		expect((await seen(phone)).requests).toMatchObject([{ id: waiting, state: 'submitted' }]);
	});

	test("a guest's request is sent as a guest's, whoever is signed in by then", async () => {
		const { world, phone } = await phoneInStep();
		const id = await ask(phone);
		await phone.login(MEMBER);
		await phone.sync();
		expect(world.server.store.row('requests', id)).toMatchObject({ author: '' });
	});

	test('a login whose answer was lost: nothing is sent under the name the phone does not know of', async () => {
		const { world, phone } = await phoneInStep(MEMBER);
		const id = await ask(phone);
		phone.faults = ['lostAfter'];
		await phone.login(EXPERT2);
		expect((await currentAccount(phone.device))?.id).toBe(MEMBER);
		await phone.sync();
		expect((await currentAccount(phone.device))?.id).toBe(EXPERT2);
		expect(world.server.store.row('requests', id)).toBeUndefined();
		expect((await seen(phone)).requests).toEqual([]);
	});
});

test('a login is not undone by what was asked before it, in a run that another has overtaken', async () => {
	const { phone } = await phoneInStep();
	const read = hold(phone, API.session);
	const asked = refreshSession(phone);
	await read.reached;
	const door = hold(phone, API.login);
	const attempt = login(phone, { email: MEMBER, password: 'right' }, 'Modell');
	await door.reached;
	read.release();
	expect((await asked).account).toBeNull();
	door.release();
	expect(await attempt).toBeUndefined();
	expect((await currentAccount(phone.device))?.id).toBe(MEMBER);
});

describe('a session that is begun anew, as by another password', () => {
	const question = { method: 'POST', path: '/api/renews', body: {} } as const;

	test('is never taken for none: nobody is signed out meanwhile, and nothing of hers is put away', async () => {
		const { world, phone } = await phoneInStep(MEMBER);
		const locks = new TabLocks();
		const engine = phone.newEngine(createSenderLock('sync', phone.timer, { locks }));
		phone.intercept = (path) => {
			if (path !== question.path) return undefined;
			world.server.endSessionsOf(MEMBER);
			return Response.json({ done: true });
		};
		const held = hold(phone, question.path);
		const answer = engine.between(() => renew(phone, question));
		await held.reached;
		const run = engine.run();
		await Promise.race([run, locks.queued]);
		expect((await currentAccount(phone.device))?.id).toBe(MEMBER);
		expect((await phone.directory.readState())?.owner).toBe(MEMBER);

		// The cookie comes with the answer.
		world.server.sessions.set(phone.jar.session!, MEMBER);
		held.release();
		expect(await answer).toEqual({ done: true });
		await run;
		expect((await currentAccount(phone.device))?.id).toBe(MEMBER);
	});

	test('whose answer is lost is looked up by the run after it', async () => {
		const { world, phone } = await phoneInStep(MEMBER);
		phone.intercept = (path) => {
			if (path === question.path) world.server.endSessionsOf(MEMBER);
			return undefined;
		};
		phone.faults = ['lostAfter'];
		await expect(phone.engine.between(() => renew(phone, question))).rejects.toMatchObject({
			code: 'offline'
		});
		await phone.engine.run();
		expect(await currentAccount(phone.device)).toBeUndefined();
	});
});

describe('the stream of news', () => {
	test('is of whoever is signed in: a guest’s goes on as hers, as the next one’s, and as a guest’s again', async () => {
		const { phone } = await phoneInStep();
		phone.engine.setVisible(true);
		await phone.sync();
		expect(phone.listener).toBe('');

		await phone.engine.between(() => phone.login(MEMBER));
		await phone.sync();
		expect(phone.listener).toBe(MEMBER);

		// In another tab: this one’s engine is told nothing.
		await phone.logout();
		await phone.login(EXPERT);
		await phone.sync();
		expect(phone.listener).toBe(EXPERT);

		await phone.logout();
		await phone.sync();
		expect(phone.listener).toBe('');
	});

	test('that rings while a run has its answer already leads to another one at once, not after minutes', async () => {
		const { world, phone } = await phoneInStep(MEMBER);
		let ring = () => {};
		const engine = new Engine({
			phone,
			lock: phone.lock,
			watchQueue: () => () => {},
			news: (heard) => {
				ring = heard;
				return { open: () => {}, close: () => {} };
			}
		});
		const held = hold(phone, API.sync);
		const run = engine.run();
		await held.reached;
		const [organisation] = await world.server.store.allRows('organisations');
		world.server.store.write('organisations', { ...organisation!, name: 'Neuer Name' });
		ring();
		held.release();
		await run;
		// Half of the 400 ms in which phones spread.
		phone.timer.expire(200);
		const name = async () => (await phone.directory.readOne('organisations', organisation!.id))?.name;
		await expect.poll(name).toBe('Neuer Name');
		engine.stop();
	});

	test('is opened anew with a new session of the same account', async () => {
		const { world, phone } = await phoneInStep(MEMBER);
		phone.engine.setVisible(true);
		await phone.sync();
		world.server.endSessionsOf(MEMBER);
		expect(phone.listener).toBe('');
		await phone.engine.between(() => phone.login(MEMBER));
		await phone.sync();
		expect(phone.listener).toBe(MEMBER);
	});
});

test('wrong credentials are told, and change nothing', async () => {
	const { phone } = await phoneInStep(MEMBER);
	const attempt = login(phone, { email: EXPERT, password: 'wrong' }, 'Modell');
	await expect(attempt).rejects.toMatchObject({ code: 'wrong_credentials' });
	expect((await currentAccount(phone.device))?.id).toBe(MEMBER);
});

test('a second step signs nobody in before it is done', async () => {
	const { phone } = await phoneInStep(MEMBER);
	const step = { how: 'enter', ticket: 'A'.repeat(43) } as const;
	const serverTime = '2026-03-02T08:00:00.000Z';
	phone.intercept = (path) =>
		path === API.login ? Response.json({ account: null, serverTime, second: step }) : undefined;
	expect(await login(phone, { email: EXPERT, password: 'right' }, 'Modell')).toEqual(step);
	expect((await currentAccount(phone.device))?.id).toBe(MEMBER);
});

test('the same mutation under another account is refused by the server, not done twice', async () => {
	const { world, phone } = await phoneInStep(MEMBER);
	const { code, ...mutation } = await submission();
	expect(code).toBeDefined();
	await enqueue(mutation, undefined, phone.device);
	await phone.sync();
	await phone.login(EXPERT2);
	await enqueue(mutation, undefined, phone.device);
	await phone.sync();
	expect((await seen(phone)).queue.refused).toMatchObject([{ code: 'mutation_reused' }]);
	expect(world.server.store.effects).toHaveLength(1);
});
