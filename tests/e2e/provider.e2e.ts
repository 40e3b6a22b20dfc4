// Signing in by a provider: one tap leads there and back, and whoever is not let in reads why.
import { startBuiltServer } from '../support/built-server';
import { startOidcProvider } from '../support/oidc-provider';
import { emailOf } from '../support/small-network';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { expect, test } from './fixtures';

test('a member signs in at the provider of her county, and comes back to where she was', async ({
	browser
}) => {
	const provider = await startOidcProvider();
	const server = await startBuiltServer({
		...{ PLAIN_COOKIES: 'demo', OIDC_NAME: 'Kreis-Anmeldung' },
		...provider.environment
	});
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	const button = page.getByRole('button', { name: 'Mit Kreis-Anmeldung anmelden' });

	await test.step('whoever has no account here reads so', async () => {
		provider.person = { sub: 'stranger', email: 'fremd@example.org', email_verified: true };
		await page.goto('/anmelden?zurueck=/termine');
		await button.click();
		await expect(page.getByRole('alert')).toContainText('Zu dieser Anmeldung gehört hier kein Konto');
		// What came back is in no address, so that it is in no history either.
		await expect(page).toHaveURL(`${server.url}/anmelden`);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
	});

	await test.step('a member is signed in, on the page she came from', async () => {
		provider.person = { sub: 'mia', email: emailOf('mia'), email_verified: true };
		await page.goto('/anmelden?zurueck=/termine');
		await button.click();
		await expect(page).toHaveURL(`${server.url}/termine`);
		await page.goto('/konto');
		await expect(page.getByText(emailOf('mia')).first()).toBeVisible();
	});

	await test.step('she loosens what binds her', async () => {
		const bound = page.getByRole('region', { name: 'Verbundene Anmeldung' });
		await expect(bound).toContainText('„Kreis-Anmeldung“');
		await bound.getByRole('button', { name: 'Verbindung lösen' }).click();
		await expect(bound).toHaveCount(0);
	});
	await context.close();
	await server.stop();
	await provider.stop();
});
