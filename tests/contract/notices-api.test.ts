// The endpoints around notices, in the built server: who may, what comes back, and what a hostile phone cannot make of them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { deskNotices } from '../../src/lib/protocol/desk-notices';
import { notifications } from '../../src/lib/protocol/notifications';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { type PushService, startPushService, subscribedBrowser } from '../support/push-service';
import { type CallerName, NORTH } from '../support/small-network';

const VAPID = webPush.generateVAPIDKeys();

let server: BuiltServer;
let pushes: PushService;
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'schutznetz-mails-'));
	pushes = await startPushService();
	server = await startBuiltServer({
		MAIL_FOLDER: folder,
		VAPID_PUBLIC_KEY: VAPID.publicKey,
		VAPID_PRIVATE_KEY: VAPID.privateKey,
		PUSH_HOSTS: pushes.host
	});
});
afterAll(async () => {
	await server.stop();
	await pushes.close();
	await rm(folder, { recursive: true, force: true });
});

async function signedIn(name: CallerName): Promise<TestVisitor> {
	const visitor = server.visitor();
	if (name !== 'guest') expect((await visitor.login(name)).status).toBe(200);
	return visitor;
}
const settingsOf = async (answer: Response) => notifications.parse(await answer.json());
const put = (visitor: TestVisitor, body: unknown) => visitor.send('PUT', PAGE_API.notifications, body);

describe('who may', () => {
	const table: [CallerName, number, number][] = [
		['guest', 401, 401],
		['mia', 200, 403],
		['anna', 200, 403],
		['karla', 200, 200]
	];
	it.each(table)('%s: own settings %i, the desk’s page %i', async (name, own, desk) => {
		const visitor = await signedIn(name);
		const answers = [
			[await visitor.get(PAGE_API.notifications), own],
			[await put(visitor, { mail: true }), own],
			[await visitor.get(PAGE_API.deskNotices), desk],
			[await visitor.send('POST', PAGE_API.deskNotices, { test: true }), desk]
		] as const;
		for (const [answer, status] of answers) {
			expect(answer.status).toBe(status);
			expect(answer.headers.get('cache-control')).toBe('no-store');
		}
	});

	it('nobody from a foreign page', async () => {
		const anna = await signedIn('anna');
		const foreign = { origin: 'https://boese.example' };
		expect((await anna.send('PUT', PAGE_API.notifications, { mail: false }, foreign)).status).toBe(403);
		expect((await settingsOf(await anna.get(PAGE_API.notifications))).mail).toBe(true);
	});
});

describe('an account’s settings', () => {
	it('begin with mails, and remember what was switched', async () => {
		const mia = await signedIn('mia');
		expect(await settingsOf(await mia.get(PAGE_API.notifications))).toEqual({
			mail: true,
			toldOf: [],
			mailServer: true,
			vapidPublicKey: VAPID.publicKey,
			devices: []
		});
		expect((await settingsOf(await put(mia, { mail: false }))).mail).toBe(false);
		expect((await settingsOf(await (await signedIn('mia')).get(PAGE_API.notifications))).mail).toBe(false);
		expect((await settingsOf(await (await signedIn('max')).get(PAGE_API.notifications))).mail).toBe(true);
	});

	it('of a coordinator name the youth offices of which she is told, of her own networks alone', async () => {
		const karla = await signedIn('karla');
		expect((await settingsOf(await put(karla, { toldOf: [NORTH] }))).toldOf).toEqual([NORTH]);
		expect((await settingsOf(await karla.get(PAGE_API.notifications))).mail).toBe(true);
		expect((await put(karla, { toldOf: [newId()] })).status).toBe(403);
		expect((await put(await signedIn('mia'), { toldOf: [NORTH] })).status).toBe(403);
		expect((await settingsOf(await put(karla, { toldOf: [] }))).toldOf).toEqual([]);
	});

	it('know a device by its session, keep its address to themselves, and forget it on request', async () => {
		const { subscription } = subscribedBrowser(pushes.host, 'secret-path');
		const [phone, desktop] = [await signedIn('berta'), await signedIn('berta')];
		const body = { subscribe: { ...subscription, device: 'Chrome auf Android' } };
		const answer = await put(phone, body);
		const text = await answer.text();
		expect(text).not.toContain('secret-path');
		expect(text).not.toContain(subscription.auth);
		const { devices } = notifications.parse(JSON.parse(text));
		expect(devices).toMatchObject([{ device: 'Chrome auf Android', current: true }]);
		expect((await settingsOf(await put(phone, body))).devices).toHaveLength(1);

		const seen = (await settingsOf(await desktop.get(PAGE_API.notifications))).devices;
		expect(seen).toMatchObject([{ id: devices[0]?.id, current: false }]);
		const foreign = await put(await signedIn('clara'), { unsubscribe: devices[0]?.id });
		expect(foreign.status).toBe(404);
		expect((await settingsOf(await put(desktop, { unsubscribe: devices[0]?.id }))).devices).toEqual([]);
	});

	it.each<[string, (phone: TestVisitor, desktop: TestVisitor) => Promise<unknown>]>([
		['a logout', (phone) => phone.send('POST', API.logout, {})],
		[
			'being signed out from elsewhere',
			(_, desktop) => desktop.send('DELETE', PAGE_API.sessions, { others: true })
		]
	])('lose the device with %s', async (_, leave) => {
		const { subscription } = subscribedBrowser(pushes.host, 'leaving');
		const [phone, desktop] = [await signedIn('clara'), await signedIn('clara')];
		await put(phone, { subscribe: { ...subscription, device: '' } });
		await leave(phone, desktop);
		expect((await settingsOf(await desktop.get(PAGE_API.notifications))).devices).toEqual([]);
	});

	const { subscription } = subscribedBrowser('fcm.googleapis.com', 'x');
	const subscribe = (change: Record<string, unknown>) => ({
		subscribe: { ...subscription, endpoint: 'https://fcm.googleapis.com/x', device: '', ...change }
	});
	it.each<[string, unknown, number]>([
		['a subscription at a push service', subscribe({}), 200],
		['one that points into the network', subscribe({ endpoint: 'https://10.0.0.1/x' }), 400],
		['one that points at the database', subscribe({ endpoint: 'http://127.0.0.1:8090/api/' }), 400],
		['one without keys', subscribe({ p256dh: '' }), 400],
		['one with a key that is none', subscribe({ auth: '<script>' }), 400],
		['one with an endless name', subscribe({ device: 'x'.repeat(101) }), 400],
		['nothing', {}, 400],
		['a mail address', { mail: 'boese@example.org' }, 400],
		['another account', { mail: false, user: 'usermia00000000' }, 200]
	])('answer %s: %i', async (_, body, status) => {
		expect((await put(await signedIn('max'), body)).status).toBe(status);
	});

	it('are not changed sixty times in ten minutes', async () => {
		const anna = await signedIn('anna');
		const statuses: number[] = [];
		for (let change = 0; change < 64; change++) statuses.push((await put(anna, { mail: true })).status);
		expect(statuses.at(-1)).toBe(429);
	});
});

describe('the desk', () => {
	it('sends itself a test mail and sees it, with the numbers and without anybody else', async () => {
		const karla = await signedIn('karla');
		expect((await karla.send('POST', PAGE_API.deskNotices, { test: true })).status).toBe(200);
		const page = async () => deskNotices.parse(await (await karla.get(PAGE_API.deskNotices)).json());
		await expect.poll(async () => (await page()).counts.waiting).toBe(0);
		const { mails, ...rest } = await page();
		expect(rest).toMatchObject({ mailServer: 'folder', push: true, waitingSince: '', lastError: null });
		expect(rest.counts.sent).toBe(mails.length);
		expect(mails[0]).toMatchObject({ to: 'karla@example.org', subject: NOTICES.mailTest.subject });
		expect(mails[0]?.text).toContain(`${NOTICES.mailTest.sentence}\n\n${server.url}\n\n`);
		expect(JSON.stringify(rest)).not.toMatch(/example\.org|[a-z0-9]{15}/);
	});

	it('leaves no address in the log', () => {
		for (const secret of ['example.org', pushes.host, 'fcm.googleapis', VAPID.privateKey])
			expect(server.printed()).not.toContain(secret);
	});
});
