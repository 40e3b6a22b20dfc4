// First contact by paper: the office's installation sheet gives a phone the network's key, and shows where the server names
// another one; an expert's code on her screen shows the office whether the server has the key that she has.
import type { Browser, Page } from '@playwright/test';
import { DEMO_COLLEAGUE } from '../../scripts/demo/experts';
import type { KeyLogEntry } from '../../src/lib/domain/access/key-log';
import { signWord } from '../../src/lib/sealing/key-log';
import { newOwnKey } from '../../src/lib/sealing/own-key';
import { newSigningKey } from '../../src/lib/sealing/signature';
import { expect, test } from './fixtures';
import { expectCodeOf, keptRows, keptSigningKey } from './network-keys';

const NETWORK = 'Region Hannover';
const section = (page: Page) => page.getByRole('region', { name: NETWORK });
const compared = (page: Page) => section(page).getByText(/mit dem Blatt der Koordinierungsstelle verglichen/);

/** A phone that has never seen the app opens it by the camera; `tells` changes what the server says of the log of keys. */
async function scanned(
	browser: Browser,
	link: string,
	tells?: (log: KeyLogEntry[]) => Promise<KeyLogEntry[]>
): Promise<Page> {
	const context = await browser.newContext();
	const phone = await context.newPage();
	if (tells)
		await context.route('**/api/sync/snapshot', async (route) => {
			const response = await route.fetch();
			const body = (await response.json()) as { puts: { keyLog: KeyLogEntry[] } };
			body.puts.keyLog = await tells(body.puts.keyLog);
			await route.fulfill({ response, json: body });
		});
	await phone.goto(link);
	return phone;
}

test('a phone takes the network’s key from the office’s sheet, and warns where the server names another or none', async ({
	page,
	browser,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/schluessel');
	await section(page).getByText('Blatt zum Einrichten').click();
	const picture = section(page).getByRole('img', { name: `Schlüssel von ${NETWORK}` });
	await expect(picture).toBeVisible();
	const { network = '', publicKey = '' } = await keptSigningKey(page, NETWORK);
	expect(publicKey).toHaveLength(43);
	const link = `${new URL(page.url()).origin}/mehr/schluessel#${network}.${publicKey}`;
	await expectCodeOf(picture, link);

	await test.step('where the server names the same, it is pinned as compared with the sheet', async () => {
		const phone = await scanned(browser, link);
		await expect(phone.getByText('Der Schlüssel stimmt mit dem Blatt überein')).toBeVisible();
		await expect(compared(phone)).toBeVisible();
		const written = await section(page).locator('.installation-sheet .code').textContent();
		await expect(section(phone).locator('.code')).toHaveText(written ?? '');
		await phone.goto('/mehr/schluessel');
		await expect(compared(phone)).toBeVisible();
		await phone.context().close();
	});

	await test.step('where it names another, the phone warns and holds nothing for compared', async () => {
		const foreign = await newSigningKey();
		const phone = await scanned(browser, link, (log) =>
			Promise.all(
				log.map(async (entry) => {
					if (entry.kind !== 'network' || entry.network !== network) return entry;
					const said = { ...entry, key: foreign.publicKey, endorsement: '' };
					return { ...said, signature: await signWord(foreign.secret, 'network', said) };
				})
			)
		);
		await expect(
			phone.getByRole('alert').filter({ hasText: 'Der Schlüssel stimmt nicht mit dem Blatt überein' })
		).toBeVisible();
		await expect(compared(phone)).toHaveCount(0);
		await phone.context().close();
	});

	await test.step('where it names none, that is said too', async () => {
		const phone = await scanned(browser, link, () => Promise.resolve([]));
		await expect(phone.getByText('Der Schlüssel vom Blatt ist hier nicht zu finden')).toBeVisible();
		await phone.context().close();
	});
});

test('the office opens what it has scanned from an expert’s screen, and sees whether the server has the same', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/schluessel');
	const hers = async () =>
		(await keptRows(page, 'publicKeys')).find(({ expert }) => expert === DEMO_COLLEAGUE);
	await expect.poll(hers).toBeDefined();
	const path = `/stelle/schluessel#${DEMO_COLLEAGUE}`;
	await page.goto('/stelle');
	await page.goto(`${path}.${(await hers())?.recipient}`);
	await expect(page.getByText('Der Schlüssel stimmt überein')).toBeVisible();

	await page.goto('/stelle');
	await page.goto(`${path}.${(await newOwnKey()).recipient}`);
	const alert = page.getByRole('alert').filter({ hasText: 'Der Schlüssel stimmt nicht überein' });
	await expect(alert).toContainText('einen anderen Schlüssel als den gescannten');
	await expect(page.getByText('Der Schlüssel stimmt überein')).toHaveCount(0);
});
