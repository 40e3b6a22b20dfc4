/** Notices with a real PocketBase, a real SMTP server and a real push service, all on loopback; the clock is the test's. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import webPush from 'web-push';
import { newId } from '../../src/lib/domain/id';
import type { NoticeKind } from '../../src/lib/protocol/notice-kinds';
import { Delivery } from '../../src/lib/server/notices/deliver';
import { mailTransport } from '../../src/lib/server/notices/mail';
import { pushTransport } from '../../src/lib/server/notices/push';
import { queueNotice } from '../../src/lib/server/notices/queue';
import type { NoticeRow } from '../../src/lib/server/pocketbase/notices';
import { addDevice, changeSettings } from '../../src/lib/server/notices/settings';
import { type MailServer, mailServer } from './mail-server';
import { startTestPocketBase, type TestPocketBase } from './pocketbase';
import { type PushService, startPushService, subscribedBrowser } from './push-service';
import { CALLERS, type CallerName, seedSmallNetwork } from './small-network';

export const ORIGIN = 'https://netz.example.org';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const VAPID = webPush.generateVAPIDKeys();

/** Servers and clock of the running test; every test begins with nothing queued. */
export class NoticeScene {
	pocketBase!: TestPocketBase;
	mails!: MailServer;
	pushes!: PushService;
	clock = 0;

	readonly now = () => new Date(this.clock);
	readonly userOf = (name: CallerName) => CALLERS[name].userId;
	readonly queue = (name: CallerName, kind: NoticeKind, key: string = newId()) =>
		queueNotice(this.pocketBase.clients, { user: this.userOf(name), kind, key }, this.now());
	readonly rows = () =>
		this.pocketBase.admin.collection('notices').getFullList<NoticeRow>({ sort: 'createdAt,id' });
	readonly states = async () =>
		(await this.rows()).map(({ channel, state, error }) => [channel, state, error]);

	/** A server as after its start: nothing in memory. */
	readonly delivery = (smtpUrl = this.mails.url) =>
		new Delivery({
			clients: this.pocketBase.clients,
			mail: mailTransport({ smtpUrl, from: 'netz@example.org', folder: '' }, ORIGIN),
			push: pushTransport({ ...VAPID, subject: ORIGIN, hosts: [this.pushes.host] }),
			now: this.now
		});
	readonly subscribe = async (name: CallerName, device = 'phone') => {
		const browser = subscribedBrowser(this.pushes.host, device);
		const of = { user: this.userOf(name), session: '', device, ...browser.subscription };
		await addDevice(this.pocketBase.clients, of, this.now());
		return browser;
	};
	readonly switchMail = (name: CallerName, mail: boolean) =>
		changeSettings(this.pocketBase.clients, { user: this.userOf(name), session: '' }, { mail }, undefined);
}

/** Registers its own hooks: call it at the top of a test file. */
export function noticeScene(): NoticeScene {
	const scene = new NoticeScene();
	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		await seedSmallNetwork(scene.pocketBase.admin);
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = Date.parse('2026-11-02T07:00:00Z');
		scene.mails = await mailServer();
		scene.pushes = await startPushService();
	});
	afterEach(async () => {
		for (const name of ['notices', 'pushSubscriptions', 'noticeSettings'])
			for (const { id } of await scene.pocketBase.admin.collection(name).getFullList())
				await scene.pocketBase.admin.collection(name).delete(id);
		await scene.mails.stop();
		await scene.pushes.close();
	});
	return scene;
}
