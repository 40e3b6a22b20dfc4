// Notices with a real PocketBase, a real SMTP server and a real push service, all on loopback; the clock is the test's.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { newId } from '../../src/lib/domain/id';
import { NOTICE_KINDS, type NoticeKind, NOTICES } from '../../src/lib/protocol/notices';
import { Delivery } from '../../src/lib/server/notices/deliver';
import { forgetOldNotices } from '../../src/lib/server/notices/forget';
import { mailTransport } from '../../src/lib/server/notices/mail';
import { pushTransport } from '../../src/lib/server/notices/push';
import { type NoticeRow, queueNotice } from '../../src/lib/server/notices/queue';
import { noticeReport } from '../../src/lib/server/notices/report';
import { addDevice, changeSettings, settingsOf } from '../../src/lib/server/notices/settings';
import { type MailServer, mailServer } from '../support/mail-server';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { type PushService, startPushService, subscribedBrowser, vapidClaims } from '../support/push-service';
import { CALLERS, type CallerName, emailOf, PASSWORD, seedSmallNetwork } from '../support/small-network';

const ORIGIN = 'https://netz.example.org';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const VAPID = webPush.generateVAPIDKeys();

let pocketBase: TestPocketBase;
let mails: MailServer;
let pushes: PushService;
let clock: number;
const now = () => new Date(clock);

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());
beforeEach(async () => {
	clock = Date.parse('2026-11-02T07:00:00Z');
	mails = await mailServer();
	pushes = await startPushService();
});
afterEach(async () => {
	for (const name of ['notices', 'pushSubscriptions', 'noticeSettings'])
		for (const { id } of await pocketBase.admin.collection(name).getFullList())
			await pocketBase.admin.collection(name).delete(id);
	await mails.stop();
	await pushes.close();
});

const userOf = (name: CallerName) => CALLERS[name].userId;
const queue = (name: CallerName, kind: NoticeKind, key: string = newId()) =>
	queueNotice(pocketBase.clients, { user: userOf(name), kind, key }, now());
const rows = () => pocketBase.admin.collection('notices').getFullList<NoticeRow>({ sort: 'createdAt,id' });
const states = async () => (await rows()).map(({ channel, state, error }) => [channel, state, error]);

/** A server as after its start: nothing in memory. */
const delivery = (smtpUrl = mails.url) =>
	new Delivery({
		clients: pocketBase.clients,
		mail: mailTransport({ smtpUrl, from: 'netz@example.org', folder: '' }, ORIGIN),
		push: pushTransport({ ...VAPID, subject: ORIGIN, hosts: [pushes.host] }),
		now
	});
const subscribe = async (name: CallerName, device = 'phone') => {
	const browser = subscribedBrowser(pushes.host, device);
	await addDevice(
		pocketBase.clients,
		{ user: userOf(name), session: '', device, ...browser.subscription },
		now()
	);
	return browser;
};
const switchMail = (name: CallerName, mail: boolean) =>
	changeSettings(pocketBase.clients, { user: userOf(name), session: '' }, { mail }, undefined);

describe('a mail', () => {
	it.each(NOTICE_KINDS)(
		'of kind %s says its sentence word for word, to one recipient, and nothing else',
		async (kind) => {
			await mails.start();
			await queue('anna', kind, 'request00000001:1');
			await delivery().run();
			const [mail, ...others] = mails.received;
			expect(others).toEqual([]);
			expect(mail).toMatchObject({
				recipients: ['anna@example.org'],
				to: 'anna@example.org',
				at: now().toISOString(),
				subject: NOTICES[kind].subject,
				text:
					`${NOTICES[kind].sentence}\n\nhttps://netz.example.org\n\n` +
					'Diese Nachricht nennt zum Schutz der Beteiligten weder Namen noch Inhalte. Bitte antworten Sie nicht darauf.\n' +
					'E-Mails dieser Art schalten Sie nach der Anmeldung unter „Konto“ ab.\n'
			});
			expect(mail?.source).not.toContain('request0');
		}
	);

	it('goes out once for one key, however often it is queued and delivered, and by however many at once', async () => {
		await mails.start();
		await Promise.all(Array.from({ length: 8 }, () => queue('anna', 'newRequest', 'request00000001:1')));
		await queue('anna', 'newRequest', 'request00000001:1');
		const sender = delivery();
		await Promise.all([sender.run(), sender.run()]);
		await queue('anna', 'newRequest', 'request00000001:1');
		await delivery().run();
		expect(mails.received).toHaveLength(1);
		await queue('anna', 'newRequest', 'request00000001:2');
		await queue('anna', 'reminder', 'request00000001:1');
		await queue('berta', 'newRequest', 'request00000001:1');
		await delivery().run();
		expect(mails.received).toHaveLength(4);
	});

	it('is not queued for who switched mails off, and again for who switched them on', async () => {
		await switchMail('anna', false);
		await queue('anna', 'newRequest');
		expect(await rows()).toEqual([]);
		await switchMail('anna', true);
		await queue('anna', 'newRequest');
		expect(await states()).toEqual([['mail', 'waiting', '']]);
	});

	it('is dropped when the account was switched off meanwhile', async () => {
		await mails.start();
		await queue('max', 'answered');
		await pocketBase.admin.collection('users').update(userOf('max'), { active: false });
		await delivery().run();
		await pocketBase.admin.collection('users').update(userOf('max'), { active: true });
		expect(await states()).toEqual([['mail', 'dropped', 'no_account']]);
		expect(mails.received).toEqual([]);
	});

	it('leaves nothing of its request in the database', async () => {
		await queue('anna', 'newRequest', 'request00000001:1:newRequest');
		expect(JSON.stringify(await rows())).not.toContain('request0');
	});
});

describe('a mail server that is down', () => {
	it('for a day: everything waits, is tried again by the backoff, and arrives exactly once', async () => {
		const names = ['anna', 'berta', 'clara', 'karla'] as const;
		for (const name of names) await queue(name, 'newRequest', 'request00000001:1');
		const tries: number[] = [];
		for (let minute = 0; minute <= 24 * 60; minute++) {
			clock += MINUTE;
			// A server that was restarted in between knows no less.
			await delivery().run();
			const [row] = await rows();
			if (row && row.attempts > tries.length) tries.push(minute);
			// Until the hourly step nothing is skipped; afterwards whole quarters of an hour may pass.
			if (minute > 120) [minute, clock] = [minute + 14, clock + 14 * MINUTE];
		}
		expect(tries.slice(0, 6)).toEqual([0, 1, 3, 8, 23, 53]);
		expect(tries.length).toBeGreaterThan(24);
		expect(new Set(await states())).toEqual(new Set(names.map(() => ['mail', 'waiting', 'ESOCKET'])));
		expect(await noticeReport(pocketBase.clients)).toMatchObject({
			counts: { waiting: 4, sent: 0, failed: 0, dropped: 0 },
			lastError: { channel: 'mail', code: 'ESOCKET' }
		});

		await mails.start();
		for (let quarter = 0; quarter < 8; quarter++) {
			clock += 15 * MINUTE;
			await delivery().run();
		}
		expect(mails.received.map(({ to }) => to).sort()).toEqual(names.map(emailOf).sort());
		expect(await noticeReport(pocketBase.clients)).toEqual({
			counts: { waiting: 0, sent: 4, failed: 0, dropped: 0 },
			waitingSince: '',
			lastError: null
		});
	});

	it('for three days: the notice is given up, and the desk sees it', async () => {
		await queue('anna', 'newRequest');
		for (let hour = 0; hour <= 75; hour++) {
			clock += HOUR;
			await delivery().run();
		}
		expect(await states()).toEqual([['mail', 'failed', 'ESOCKET']]);
		await mails.start();
		clock += HOUR;
		await delivery().run();
		expect(mails.received).toEqual([]);
		expect((await noticeReport(pocketBase.clients)).counts).toMatchObject({ failed: 1 });
	});

	it('and none set up: mails wait untried, and go out when there is one', async () => {
		await queue('anna', 'newRequest');
		await delivery('').run();
		expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
		await mails.start();
		await delivery().run();
		expect(mails.received).toHaveLength(1);
	});

	it('that refuses one recipient takes the others’ mails all the same', async () => {
		await mails.start();
		mails.refused.add('anna@example.org');
		await queue('anna', 'newRequest');
		await queue('berta', 'newRequest');
		await delivery().run();
		expect(mails.received.map(({ to }) => to)).toEqual(['berta@example.org']);
		expect(await states()).toContainEqual(['mail', 'waiting', 'EENVELOPE']);
	});

	it('does not keep pushes waiting', async () => {
		await subscribe('anna');
		await queue('anna', 'newRequest');
		await delivery().run();
		expect(pushes.received).toHaveLength(1);
		expect(await states()).toContainEqual(['push', 'sent', '']);
	});
});

describe('a mail that was sent while the database went away', () => {
	it('is marked by the same process without a second mail', async () => {
		await mails.start();
		await queue('anna', 'newRequest');
		const real = mailTransport({ smtpUrl: mails.url, from: 'netz@example.org', folder: '' }, ORIGIN);
		const sender = new Delivery({
			clients: pocketBase.clients,
			mail: {
				kind: 'smtp',
				send: async (mail, at) => {
					await real?.send(mail, at);
					process.kill(pocketBase.handle.pid, 'SIGKILL');
					await pocketBase.handle.exited;
				}
			},
			push: undefined,
			now
		});
		await expect(sender.run()).rejects.toThrow('unavailable');
		await pocketBase.restart();
		expect(await states()).toEqual([['mail', 'waiting', '']]);
		await sender.run();
		expect(await states()).toEqual([['mail', 'sent', '']]);
		expect(mails.received).toHaveLength(1);
	});
});

describe('a push', () => {
	it('is signed with the server’s key, readable by the browser alone, and carries its kind alone', async () => {
		const browser = await subscribe('anna');
		await queue('anna', 'handedOver');
		await delivery().run();
		const [push] = pushes.received;
		if (!push) throw new Error('no push came');
		expect(vapidClaims(String(push.headers.authorization), VAPID.publicKey)).toMatchObject({
			aud: `http://${pushes.host}`,
			sub: ORIGIN
		});
		expect(push.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' });
		expect(push.headers).not.toHaveProperty('topic');
		expect(push.body.toString('latin1')).not.toContain('handedOver');
		expect(JSON.parse(browser.decrypt(push.body))).toEqual({ kind: 'handedOver' });
	});

	it('does not give its kind away by its length', async () => {
		await subscribe('anna');
		for (const kind of NOTICE_KINDS) await queue('anna', kind);
		await delivery().run();
		expect(pushes.received).toHaveLength(NOTICE_KINDS.length);
		expect(new Set(pushes.received.map(({ body }) => body.length)).size).toBe(1);
	});

	it('goes to every device of the account, once each, and to nobody else’s', async () => {
		await subscribe('anna', 'phone');
		await subscribe('anna', 'tablet');
		await subscribe('berta', 'other');
		await queue('anna', 'newRequest', 'request00000001:1');
		await queue('anna', 'newRequest', 'request00000001:1');
		await delivery().run();
		await delivery().run();
		expect(pushes.received.map(({ path }) => path).sort()).toEqual(['/phone', '/tablet']);
	});

	it.each([404, 410])(
		'that is answered with %i removes the device, and no further one is queued',
		async (status) => {
			await subscribe('anna');
			pushes.answer(status);
			await queue('anna', 'newRequest');
			await delivery().run();
			expect(await states()).toContainEqual(['push', 'dropped', 'gone']);
			expect((await settingsOf(pocketBase.clients, userOf('anna'))).devices).toEqual([]);
		}
	);

	it.each([429, 500, 302])(
		'that is answered with %i is tried again, and no redirect is followed',
		async (status) => {
			await subscribe('anna');
			pushes.answer(status);
			await queue('anna', 'newRequest');
			await delivery().run();
			expect(pushes.received).toHaveLength(1);
			expect(await states()).toContainEqual(['push', 'waiting', `http_${status}`]);
			pushes.answer(201);
			clock += MINUTE;
			await delivery().run();
			expect(await states()).toContainEqual(['push', 'sent', '']);
		}
	);

	it('does not reach a browser that another account has taken over meanwhile', async () => {
		const { subscription } = await subscribe('anna');
		await queue('anna', 'newRequest');
		await addDevice(
			pocketBase.clients,
			{ user: userOf('berta'), session: '', device: '', ...subscription },
			now()
		);
		await delivery().run();
		expect(pushes.received).toEqual([]);
		expect(await states()).toContainEqual(['push', 'dropped', 'no_device']);
	});

	it('goes to ten devices of an account at most: the oldest makes room', async () => {
		for (let device = 0; device < 12; device++) {
			clock += MINUTE;
			await subscribe('anna', `phone${device}`);
		}
		const { devices } = await settingsOf(pocketBase.clients, userOf('anna'));
		expect(devices.map(({ device }) => device)).toEqual(
			Array.from({ length: 10 }, (_, at) => `phone${at + 2}`)
		);
	});
});

describe('what notices leave in the database', () => {
	it('goes half a year after it was settled, and not before it was', async () => {
		await queue('anna', 'newRequest', 'one');
		await mails.start();
		await delivery().run();
		await queue('anna', 'reminder', 'one');
		clock += 179 * 24 * HOUR;
		await forgetOldNotices(pocketBase.clients, now());
		expect(await rows()).toHaveLength(2);
		clock += 2 * 24 * HOUR;
		await forgetOldNotices(pocketBase.clients, now());
		expect(await rows()).toMatchObject([{ kind: 'reminder', state: 'waiting' }]);
	});

	it('goes with the account', async () => {
		const { admin } = pocketBase;
		const account = { id: newId(), email: 'weg@example.org', password: PASSWORD, passwordConfirm: PASSWORD };
		await admin.collection('users').create({ ...account, name: 'Weg', role: 'member', active: true });
		const browser = subscribedBrowser(pushes.host, 'phone');
		const device = { user: account.id, session: '', device: '', ...browser.subscription };
		await addDevice(pocketBase.clients, device, now());
		const owner = { user: account.id, session: '' };
		await changeSettings(pocketBase.clients, owner, { mail: true }, undefined);
		await queueNotice(pocketBase.clients, { user: account.id, kind: 'answered', key: 'one' }, now());
		expect(await rows()).toHaveLength(2);
		await admin.collection('users').delete(account.id);
		for (const name of ['notices', 'pushSubscriptions', 'noticeSettings'])
			expect(await admin.collection(name).getFullList()).toEqual([]);
	});

	const names = ['guest', 'mia', 'anna', 'karla'] as const;
	const collections = ['notices', 'pushSubscriptions', 'noticeSettings'];
	it.each(names.flatMap((name) => collections.map((collection) => ({ name, collection }))))(
		'is closed to $name: $collection',
		async ({ name, collection }) => {
			const client = await pocketBase.clients.as(CALLERS[name]);
			await expect(client.collection(collection).getList(1, 1)).rejects.toMatchObject({ status: 403 });
			await expect(
				client.collection(collection).create({ user: CALLERS[name].userId })
			).rejects.toMatchObject({
				status: 403
			});
		}
	);
});
