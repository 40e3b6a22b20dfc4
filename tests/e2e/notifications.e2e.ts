// Switching mails and pushes, per device. Headless Chromium has no way to a push service, its `subscribe` never answers:
// here, and only here, the browser's own half is a stub. What the server does with it is real.
import type { BrowserContext, Page } from '@playwright/test';
import { NOTICES, UNKNOWN_NOTICE } from '../../src/lib/protocol/notice-kinds';
import { expect, test } from './fixtures';

/** The subscription survives a reload, as a browser's does. */
async function stubPushes(context: BrowserContext, permission: NotificationPermission): Promise<void> {
	await context.addInitScript((answer) => {
		const made = () => sessionStorage.getItem('push') === 'made';
		const subscription = {
			endpoint: 'https://fcm.googleapis.com/fcm/send/e2e',
			options: { applicationServerKey: null },
			toJSON: () => ({ keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }),
			unsubscribe: () => {
				sessionStorage.removeItem('push');
				return Promise.resolve(true);
			}
		};
		Object.assign(PushManager.prototype, {
			getSubscription: () => Promise.resolve(made() ? subscription : null),
			subscribe: () => {
				sessionStorage.setItem('push', 'made');
				return Promise.resolve(subscription);
			}
		});
		Object.defineProperty(Notification, 'permission', { get: () => answer });
		Notification.requestPermission = () => Promise.resolve('granted');
	}, permission);
}

/** Everything that was tapped has been answered by the server. */
const settled = (page: Page) => expect(page.locator('input[aria-busy="true"]')).toHaveCount(0);
const mail = (page: Page) => page.getByRole('checkbox', { name: 'E-Mail' });
const push = (page: Page) => page.getByRole('checkbox', { name: 'Push-Nachricht auf diesem Gerät' });

test('mails and pushes are switched, stay so, and say when nothing is left', async ({
	page,
	context,
	signIn
}) => {
	await stubPushes(context, 'granted');
	await signIn(page, 'midwife');
	await page.goto('/konto');
	await expect(mail(page)).toBeChecked();
	await expect(page.getByText('hebamme@example.org').last()).toBeVisible();
	await expect(push(page)).not.toBeChecked();

	await push(page).check();
	await mail(page).uncheck();
	await expect(mail(page)).toBeFocused();
	await settled(page);
	await page.reload();
	await expect(push(page)).toBeChecked();
	await expect(mail(page)).not.toBeChecked();

	await push(page).uncheck();
	await expect(
		page.getByText('Von Neuem erfahren Sie jetzt erst, wenn Sie Schutznetz öffnen.')
	).toBeVisible();
	await expect(page.getByText('kommt immer eine E-Mail, auch wenn E-Mails hier ausgeschaltet')).toBeVisible();
	await mail(page).check();
	await expect(page.getByText('Von Neuem erfahren Sie')).toBeHidden();
	await settled(page);
	await page.reload();
	await expect(mail(page)).toBeChecked();
	await expect(push(page)).not.toBeChecked();
});

test('without network a switch goes back to what is true, and says why', async ({
	page,
	context,
	signIn
}) => {
	await stubPushes(context, 'granted');
	await signIn(page, 'member');
	await page.goto('/konto');
	await expect(mail(page)).toBeChecked();
	await context.setOffline(true);
	await mail(page).click();
	await expect(page.getByText('Keine Verbindung.').first()).toBeVisible();
	await expect(mail(page)).toBeChecked();
});

test('a browser that blocks pushes is told what to do', async ({ page, context, signIn }) => {
	await stubPushes(context, 'denied');
	await signIn(page, 'member');
	await page.goto('/konto');
	await expect(page.getByText('in diesem Browser gesperrt')).toBeVisible();
	await expect(push(page)).toHaveCount(0);
});

test('a push shows the sentence of its kind, whatever else it carries, and something for an unknown one', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['notifications']);
	await page.goto('/');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	const browser = await context.newCDPSession(page);
	const registered = new Promise<string>((resolve) =>
		browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
			registrations.forEach(({ registrationId }) => resolve(registrationId))
		)
	);
	await browser.send('ServiceWorker.enable');
	const registrationId = await registered;
	const deliver = (data: string) =>
		browser.send('ServiceWorker.deliverPushMessage', { origin: baseURL ?? '', registrationId, data });
	const shown = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`).sort();
		});

	await deliver(JSON.stringify({ kind: 'newRequest', body: 'Kind A, Musterstadt' }).padEnd(80));
	await deliver(JSON.stringify({ kind: 'newRequest' }));
	await expect.poll(shown).toEqual([`Schutznetz: ${NOTICES.newRequest.sentence}`]);
	await deliver('{"kind":"__proto__"}');
	await deliver('no JSON');
	await expect
		.poll(shown)
		.toEqual([`Schutznetz: ${NOTICES.newRequest.sentence}`, `Schutznetz: ${UNKNOWN_NOTICE.sentence}`].sort());
});
