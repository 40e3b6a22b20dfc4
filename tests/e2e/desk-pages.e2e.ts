// What every page of the desk does before its subject begins: it waits for the whole directory, says why it cannot begin, and
// tells others whose page it is.
import { API } from '../../src/lib/protocol/api';
import { expect, test } from './fixtures';

test('no page of the desk judges by half of the directory', async ({ page, context, signIn }) => {
	// What a snapshot leaves out comes with the first delta: it is held back.
	let arrive = () => {};
	const held = new Promise<void>((resolve) => (arrive = resolve));
	await context.route(`**${API.sync}?**`, async (route) => {
		await held;
		await route.continue().catch(() => undefined);
	});
	await signIn(page, 'coordination');
	await page.goto('/stelle/schluessel');
	await expect(page.getByRole('heading', { name: 'Schlüssel bestätigen' })).toBeVisible();
	await expect(page.getByRole('status', { name: 'Wird geladen' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Unterschrift einrichten' })).toHaveCount(0);
	arrive();
	await expect(page.getByRole('button', { name: 'Unterschrift öffnen' }).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Unterschrift einrichten' })).toHaveCount(0);
});

test('a page of the desk that cannot begin says why, and tries again', async ({ page, context, signIn }) => {
	// The app tries by itself too: nothing comes before she has tapped.
	let tapped = false;
	await page.exposeFunction('tapped', () => (tapped = true));
	await context.route(`**${API.sync}?**`, (route) => (tapped ? route.continue() : route.abort()));
	await signIn(page, 'coordination');
	await page.goto('/stelle/schluessel');
	await expect(page.getByText('Es ist noch nicht alles geladen')).toBeVisible();
	const again = page.getByRole('button', { name: 'Noch einmal laden' });
	// The tap reaches the app when the line is known to be open: its own next try might come minutes later. At the document, for
	// the button is another one after each of the app's tries.
	await page.evaluate(() => {
		const hold = (event: MouseEvent) => {
			const button = event.composedPath().find((one) => one instanceof HTMLButtonElement);
			if (!button) return;
			event.stopImmediatePropagation();
			document.removeEventListener('click', hold, { capture: true });
			const said = (Reflect.get(window, 'tapped') as () => Promise<void>)();
			void said.then(() =>
				[...document.querySelectorAll('main button')].forEach((one) => (one as HTMLElement).click())
			);
		};
		document.addEventListener('click', hold, { capture: true });
	});
	await again.click();
	await expect(page.getByRole('button', { name: 'Unterschrift öffnen' }).first()).toBeVisible();
});

test('every page of the desk tells a guest whose page it is', async ({ page }) => {
	for (const path of [
		'/stelle',
		'/stelle/einstellungen',
		'/stelle/jahresbericht',
		'/stelle/benachrichtigungen'
	]) {
		await page.goto(path);
		await expect(page.getByText('Diese Seite ist für die Koordinierungsstelle'), path).toBeVisible();
		await expect(page.getByRole('link', { name: 'Anmelden' }).last()).toHaveAttribute(
			'href',
			`/anmelden?zurueck=${path}`
		);
	}
});

test('a member is told whose page it is, and asks the server for nothing', async ({
	page,
	context,
	signIn
}) => {
	const asked: string[] = [];
	context.on(
		'request',
		(request) => void (request.url().includes('/api/desk/') && asked.push(request.url()))
	);
	await signIn(page, 'member');
	await page.goto('/stelle');
	await expect(page.getByText('Diese Seite ist für die Koordinierungsstelle')).toBeVisible();
	expect(asked).toEqual([]);
});
