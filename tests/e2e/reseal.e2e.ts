// An open key opens nothing for somebody new by itself: who waits is named, and gets nothing before the expert has said so. What she
// agrees to here waits on her phone: the demo's requests are other stories', too.
import type { Page } from '@playwright/test';
import { DEMO_DEPUTY, DEMO_EXPERT } from '../../scripts/demo/experts';
import { demoId } from '../../scripts/demo/random';
import { newOwnKey } from '../../src/lib/sealing/own-key';
import { writeRow } from './database';
import { expect, test } from './fixtures';
import { goOffline } from './pages';

/** Another expert with a key becomes her deputy, in the phone's copy alone; answers with the name. */
function giveNewDeputy(page: Page): Promise<string> {
	return page.evaluate(
		async ([expert, deputy]) => {
			const open = indexedDB.open('schutznetz-directory');
			await new Promise((resolve) => (open.onsuccess = resolve));
			const done = async (request: IDBRequest) => {
				await new Promise((resolve) => (request.onsuccess = resolve));
				return request.result as Record<string, string>[];
			};
			const all = (store: string) => done(open.result.transaction(store).objectStore(store).getAll());
			const [experts, keys] = [await all('experts'), await all('publicKeys')];
			const isNew = ({ id = '', publication = '' }) =>
				publication === 'published' &&
				id !== expert &&
				id !== deputy &&
				keys.some((key) => key.expert === id);
			const hers = experts.find(({ id }) => id === expert);
			// From far away, so that she is in no pool of hers either.
			const other = experts.findLast(
				(one) => isNew(one) && String(one.youthOffices) !== String(hers?.youthOffices)
			);
			const store = open.result.transaction('experts', 'readwrite').objectStore('experts');
			await done(store.put({ ...hers, deputy: other?.id }));
			open.result.close();
			return other?.name ?? '';
		},
		[DEMO_EXPERT, DEMO_DEPUTY] as const
	);
}

/** What waits to be sent. */
function queued(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const open = indexedDB.open('schutznetz-device');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const count = open.result.transaction('outbox').objectStore('outbox').count();
		await new Promise((resolve) => (count.onsuccess = resolve));
		open.result.close();
		return count.result;
	});
}

test('for a new deputy nothing is opened before the expert has agreed', async ({
	page,
	signIn,
	passphrase
}) => {
	await signIn(page, 'expert');
	await page.goto('/anfragen');
	await expect(page.getByRole('link', { name: /Anfrage nach/ }).first()).toBeVisible();
	const name = await giveNewDeputy(page);
	await goOffline(page);
	await page.reload();
	await page.getByLabel('Ihre Passphrase').fill(passphrase);
	await page.getByRole('button', { name: 'Öffnen' }).click();

	await expect(page.getByRole('heading', { name: 'Für jemanden öffnen?' })).toBeVisible();
	await expect(
		page
			.getByRole('listitem')
			.filter({ hasText: name })
			.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
	).toBeVisible();
	const before = await queued(page);
	await page.getByRole('button', { name: 'Für sie öffnen' }).click();
	await expect(page.getByRole('heading', { name: 'Für jemanden öffnen?' })).toBeVisible();
	expect(await queued(page), 'without her word nothing goes out').toBe(before);

	await page.getByLabel('Ja, sie dürfen mitlesen.').check();
	await page.getByRole('button', { name: 'Für sie öffnen' }).click();
	await expect(page.getByRole('heading', { name: 'Für jemanden öffnen?' })).toHaveCount(0);
	await expect.poll(() => queued(page)).toBeGreaterThan(before);
});

test('for a deputy’s key made anew nothing is opened before the office has certified it, and nobody is asked', async ({
	page,
	signIn,
	passphrase
}) => {
	await signIn(page, 'expert');
	await page.goto('/anfragen');
	await expect(page.getByRole('link', { name: /Anfrage nach/ }).first()).toBeVisible();
	await goOffline(page);
	const { recipient } = await newOwnKey();
	const at = new Date().toISOString();
	const shared = { publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '' };
	const id = demoId('key', DEMO_DEPUTY);
	const key = { ...shared, id, updated: at, expert: DEMO_DEPUTY, recipient, madeAt: at };
	await writeRow(page, 'schutznetz-directory', 'publicKeys', key);
	const before = await queued(page);
	await page.reload();
	await page.getByLabel('Ihre Passphrase').fill(passphrase);
	await page.getByRole('button', { name: 'Öffnen' }).click();
	const notice = page.getByRole('status').filter({ hasText: 'Ein neuer Schlüssel ist noch nicht bestätigt' });
	await expect(notice).toContainText('Vera Lange-Probe');
	await expect(page.getByRole('heading', { name: 'Für jemanden öffnen?' })).toHaveCount(0);
	expect(await queued(page)).toBe(before);
});
