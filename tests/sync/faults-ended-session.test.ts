// A session that the server has ended, from another device or by time: what was ended on purpose is wiped from the phone,
// what merely ran out keeps what waits.
import { describe, expect, test } from 'vitest';
import { idOf } from '../support/directory-rows';
import { saveDraft } from '../../src/lib/local/drafts/drafts';
import { currentAccount, readSession } from '../../src/lib/local/device/local-session';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { login } from '../../src/lib/sync/session';
import { ask, phoneInStep, requestTo, seen } from './scene';
import { ACCOUNTS, EXPERTS } from './model-world';

const [MEMBER, EXPERT, EXPERT2] = ACCOUNTS as [string, string, string];

describe('a session ended from another device', () => {
	test('wipes drafts, codes, queue and key at the next contact, also when answers get lost on the way', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		requestTo(world.server, EXPERTS[0]!);
		await phone.sync();
		await ask(phone);
		await saveDraft('anfrage', { question: 'privat' }, phone.device);
		world.server.endFromAfar(EXPERT);
		phone.faults = ['lostAfter', 'lostAfter', 'lostAfter'];
		for (let time = 0; time < 6; time += 1) await phone.sync();
		expect(await currentAccount(phone.device)).toBeUndefined();
		expect((await readSession(phone.device))?.wiped).toBe(true);
		expect(await phone.directory.count('requests')).toBe(0);
		expect(await phone.device.outbox.count()).toBe(0);
		expect(await phone.device.drafts.count()).toBe(0);
		expect(await phone.device.receipts.count()).toBe(0);
		expect(await phone.device.keys.toArray()).toEqual([]);
		await phone.sync();
		expect((await seen(phone)).status.scope).toBe('guest');
	});

	test('that the server merely does not know any more wipes nothing that waits', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		await ask(phone);
		await saveDraft('anfrage', { question: 'privat' }, phone.device);
		world.server.endSessionsOf(EXPERT);
		for (let time = 0; time < 3; time += 1) await phone.sync();
		expect(await phone.device.outbox.count()).toBe(1);
		expect(await phone.device.drafts.count()).toBe(1);
		expect((await readSession(phone.device))?.wiped).toBeUndefined();
	});

	test('wipes nothing of another person who has signed in on it since', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		world.server.endFromAfar(EXPERT);
		await phone.sync();
		await login(phone, { email: EXPERT2, password: 'right' }, 'phone');
		await saveDraft('anfrage', { question: 'privat' }, phone.device);
		world.server.endFromAfar(EXPERT);
		await phone.sync();
		expect(await phone.device.drafts.count()).toBe(1);
	});
});

describe('401: the server ended the session', () => {
	test('what waits stays, out of sight, and goes out after the next login', async () => {
		const { world, phone } = await phoneInStep(MEMBER);
		const id = await ask(phone);
		world.server.endSessionsOf(MEMBER);
		await phone.sync();
		expect(await currentAccount(phone.device)).toBeUndefined();
		expect(world.server.store.row('requests', id)).toBeUndefined();
		expect(await seen(phone)).toMatchObject({
			requests: [],
			status: { pending: 0, problem: 'unauthenticated', scope: 'guest' }
		});

		await phone.login(MEMBER);
		await phone.sync();
		expect(world.server.store.row('requests', id)).toMatchObject({ author: MEMBER });
		expect(await seen(phone)).toMatchObject({ requests: [{ id, state: 'submitted' }] });
		expect((await seen(phone)).status.problem).toBeUndefined();
	});

	test('a guest who tries what needs an account is refused for good, the rest of the queue goes on', async () => {
		const { phone } = await phoneInStep();
		const request = idOf('fremd');
		const accept = { id: idOf('annahme'), kind: 'request.accept', body: { id: request } } as const;
		await enqueue(accept, undefined, phone.device);
		const id = await ask(phone);
		await phone.sync();
		const { queue, requests } = await seen(phone);
		expect(queue).toMatchObject({ pending: 0, refused: [{ recordId: request, code: 'unauthenticated' }] });
		expect(requests).toMatchObject([{ id, state: 'submitted' }]);
	});
});
