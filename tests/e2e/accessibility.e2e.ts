// axe finds nothing on any page: light and dark, on a small phone and on a desktop, as guest and signed in. And nothing is cut
// off where little room is left, the way to help first of all.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { expect, test } from './fixtures';
import { PAGES, pageRoutes, settled, synced, type PagePlan, visit } from './pages';

const guest = PAGES.guest ?? [];
const middle = Math.ceil(guest.length / 2);

test.describe.configure({ mode: 'parallel' });

test('every page of the app is in the list', () => {
	const listed = Object.values(PAGES).flatMap((pages) => pages.map(({ path, route }) => route ?? path));
	expect(pageRoutes().filter((route) => !listed.includes(route))).toEqual([]);
});

test('no violations as guest, first half of the pages', ({ page }) =>
	findNothing(page, guest.slice(0, middle)));

test('no violations as guest, second half of the pages', ({ page }) =>
	findNothing(page, guest.slice(middle)));

test('no violations as expert', async ({ page, signIn }) => {
	await signIn(page, 'expert');
	await page.goto('/anfragen');
	// An empty inbox would be found perfect.
	await expect(page.locator('main a[href^="/anfragen/"]').first()).toBeVisible();
	await findNothing(page, PAGES.expert ?? []);
});

test('no violations as coordination office', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	// Without its answer from the server the page would be nearly empty.
	await expect(page.getByRole('heading', { name: 'Jetzt zu tun' })).toBeVisible();
	await findNothing(page, PAGES.coordination ?? []);
});

/** Looks at every page in both colour schemes and in every size, and lists all that is wrong at once. */
async function findNothing(page: Page, pages: readonly PagePlan[]): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await synced(page);
	const found: string[] = [];
	for (const { path } of pages) {
		await visit(page, path);
		await settled(page);
		const faults = [...(await violations(page)), ...(await cutOff(page))];
		for (const fault of faults) found.push(`${path}, ${fault}`);
	}
	expect(found).toEqual([]);
}
