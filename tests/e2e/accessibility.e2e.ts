// axe finds nothing on any page: light and dark, on a small phone and on a desktop, as guest and signed in.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type AccountName } from './fixtures';
import { PAGES, pageRoutes, settled, synced } from './pages';

const VISITORS = Object.keys(PAGES) as (AccountName | 'guest')[];
const WIDTHS = [
	{ name: '360 px', width: 360, height: 740 },
	{ name: '1280 px', width: 1280, height: 800 }
];

test('every page of the app is in the list', () => {
	const listed = Object.values(PAGES).flatMap((pages) => pages.map(({ path, route }) => route ?? path));
	expect(pageRoutes().filter((route) => !listed.includes(route))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const { name, width, height } of WIDTHS) {
		for (const visitor of VISITORS) {
			test(`no violations as ${visitor}, ${colorScheme}, ${name}`, async ({ browser, baseURL, signIn }) => {
				test.setTimeout(180_000);
				const context = await browser.newContext({
					baseURL,
					colorScheme,
					viewport: { width, height },
					reducedMotion: 'reduce'
				});
				const page = await context.newPage();
				if (visitor !== 'guest') await signIn(page, visitor);
				await synced(page);
				const found: string[] = [];
				for (const { path } of PAGES[visitor] ?? []) {
					await page.goto(path);
					await settled(page);
					const { violations } = await new AxeBuilder({ page }).analyze();
					for (const { id, nodes } of violations)
						found.push(`${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
				}
				expect(found).toEqual([]);
				await context.close();
			});
		}
	}
}
