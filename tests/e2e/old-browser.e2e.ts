// A browser below those that Schutznetz is made for: a sentence and the emergency numbers instead of the app, and nothing that
// was begun by half. Where no module runs at all, the sentence comes the same way: its script is a classic one.
import { BROWSERS } from '../../src/lib/text/browsers';
import { expect, test } from './fixtures';

const MISSING = [
	['Safari 16, Chrome 119', () => Reflect.deleteProperty(URL, 'canParse')],
	[
		'Firefox 120',
		() => {
			const supports = CSS.supports.bind(CSS);
			CSS.supports = (...asked: [string, string?]) =>
				!asked[0].startsWith('selector(:has') && supports(...(asked as [string]));
		}
	]
] as const;

for (const [browser, remove] of MISSING)
	for (const path of ['/', '/anfrage'])
		test(`as in ${browser}, ${path} says what is needed, and the app does not begin`, async ({ page }) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			const refused = page.waitForEvent('pageerror');
			await page.addInitScript(remove);
			await page.goto(path);
			expect((await refused).message).toBe('This browser is too old.');
			const sentence = page.getByText('Dieser Browser ist zu alt für Schutznetz');
			await expect(sentence).toBeVisible();
			for (const { from } of BROWSERS) await expect(sentence).toContainText(from);
			await expect(page.getByRole('link', { name: '110' })).toHaveAttribute('href', 'tel:110');
			await expect(page.getByText('Das dauert länger als sonst')).toBeHidden();
			await expect(page.getByRole('navigation')).toHaveCount(0);
			expect(asked.filter((one) => one.startsWith('/api/'))).toEqual([]);
		});

test('a browser that has what is needed reads nothing of it', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Dieser Browser ist zu alt')).toHaveCount(0);
});
