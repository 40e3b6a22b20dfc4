// axe finds nothing on any page: light and dark, on a small phone and on a desktop, as guest and signed in.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PAGES, pageRoutes, settled, synced, type PagePlan } from './pages';

const WIDTHS = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
];
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
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
	await expect(page.locator('main a[href^="/anfragen/"]').first()).toBeVisible({ timeout: 20_000 });
	await findNothing(page, PAGES.expert ?? []);
});

test('no violations as coordination office', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	// Without its answer from the server the page would be nearly empty.
	await expect(page.getByRole('heading', { name: 'Jetzt zu tun' })).toBeVisible();
	await findNothing(page, PAGES.coordination ?? []);
});

/** Looks at every page in both colour schemes and both widths, and lists all that is wrong at once. */
async function findNothing(page: Page, pages: readonly PagePlan[]): Promise<void> {
	test.setTimeout(240_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await synced(page);
	const found: string[] = [];
	for (const { path } of pages) {
		await page.goto(path);
		await settled(page);
		for (const size of WIDTHS) {
			await page.setViewportSize(size);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				const axe = new AxeBuilder({ page });
				// In the dark only colours are others; everything else was looked at in the light.
				if (colorScheme === 'dark') axe.withRules(OF_COLOUR);
				const { violations } = await axe.analyze();
				for (const { id, nodes } of violations)
					found.push(
						`${path}, ${colorScheme}, ${size.width} px: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`
					);
			}
		}
	}
	expect(found).toEqual([]);
}
