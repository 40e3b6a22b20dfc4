// A passkey: made in the account, or at the first sign-in, and the next one takes a finger instead of password and code.
import type { Page } from '@playwright/test';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { startBuiltServer } from '../support/built-server';
import { CALLERS, emailOf, PASSWORD } from '../support/small-network';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { expect, test } from './fixtures';

/** A phone that keeps passkeys, and whose holder unlocks it at once. */
async function withPasskeys(page: Page): Promise<{ unlocks: (willing: boolean) => Promise<unknown> }> {
	const client = await page.context().newCDPSession(page);
	await client.send('WebAuthn.enable');
	const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	return {
		unlocks: (isUserVerified) => client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
	};
}

test('a member makes a passkey, signs in by it, and removes it; an expert sets one up as her second factor', async ({
	browser
}) => {
	// Passkeys belong to a name, not to a number.
	const server = await startBuiltServer({ PLAIN_COOKIES: 'demo', SECOND_FACTOR: '' }, 'localhost');
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	const phone = await withPasskeys(page);
	const passkeys = page.getByRole('region', { name: 'Passkeys' });

	await test.step('made with the password', async () => {
		await page.goto('/anmelden');
		await page.getByLabel('E-Mail-Adresse').fill(emailOf('mia'));
		await page.locator('input[name="password"]').fill(PASSWORD);
		await page.getByRole('button', { name: 'Anmelden' }).click();
		await expect(page).not.toHaveURL(/\/anmelden/);
		await page.goto('/konto');
		await passkeys.getByText('Passkey einrichten').click();
		await passkeys.getByRole('button', { name: 'Passkey auf diesem Gerät einrichten' }).click();
		await expect(passkeys.getByText('Bitte geben Sie Ihr Passwort ein.')).toBeVisible();
		await passkeys.getByLabel('Anmelde-Passwort').fill('falsch falsch');
		await passkeys.getByRole('button', { name: 'Passkey auf diesem Gerät einrichten' }).click();
		await expect(passkeys.getByText('Das ist nicht Ihr Anmelde-Passwort.')).toBeVisible();
		await passkeys.getByLabel('Anmelde-Passwort').fill(PASSWORD);
		await passkeys.getByRole('button', { name: 'Passkey auf diesem Gerät einrichten' }).click();
		await expect(passkeys.getByRole('list', { name: 'Passkeys' })).toContainText('Eingerichtet am');
		await expect(passkeys.getByText('Das ist Ihr einziger Passkey.')).toBeVisible();
		// A colour that still changes is of neither scheme.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
	});

	await test.step('it signs her in, unless she does not unlock it', async () => {
		await context.clearCookies();
		await page.reload();
		await expect(page.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await page.goto('/anmelden');
		await phone.unlocks(false);
		await page.getByRole('button', { name: 'Mit Passkey' }).click();
		await expect(page.getByRole('alert')).toContainText('Es wurde kein Passkey benutzt.');
		await phone.unlocks(true);
		await page.getByRole('button', { name: 'Mit Passkey' }).click();
		await expect(page).not.toHaveURL(/\/anmelden/);
		await page.goto('/konto');
		await expect(page.getByText(emailOf('mia')).first()).toBeVisible();
	});

	await test.step('a link to a new password says that it still opens her account', async () => {
		const { clients } = server.pocketBase;
		const link = await makeLink(clients, { user: CALLERS.mia.userId, purpose: 'reset' }, new Date());
		await page.goto(link);
		await page.getByLabel('Neues Passwort', { exact: true }).fill('Leise Otter ordnen Kiesel');
		await page.getByRole('button', { name: 'Passwort setzen' }).click();
		await expect(page.getByRole('heading', { name: 'Ihr neues Passwort gilt' })).toBeFocused();
		await expect(page.getByText('Außer dem Passwort gilt weiter: 1 Passkey')).toBeVisible();
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
		await page.getByRole('link', { name: 'Im Konto nachsehen' }).click();
		await expect(passkeys.getByRole('list', { name: 'Passkeys' })).toBeVisible();
	});

	await test.step('removed, it opens nothing', async () => {
		await passkeys.getByRole('button', { name: /Passkey entfernen/ }).click();
		await expect(passkeys.getByRole('list', { name: 'Passkeys' })).toHaveCount(0);
		await context.clearCookies();
		await page.reload();
		await expect(page.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await page.goto('/anmelden');
		await page.getByRole('button', { name: 'Mit Passkey' }).click();
		await expect(page.getByRole('alert')).toContainText('Dieser Passkey gilt hier nicht (mehr).');
	});

	const enter = async (email: string) => {
		await page.goto('/anmelden');
		await page.getByLabel('E-Mail-Adresse').fill(email);
		await page.locator('input[name="password"]').fill(PASSWORD);
		await page.getByRole('button', { name: 'Anmelden' }).click();
	};
	await test.step('an expert’s first sign-in offers one, and gives her paper for when it is lost', async () => {
		await enter(emailOf('anna'));
		await expect(page.getByRole('heading', { name: 'Zweiten Faktor einrichten' })).toBeFocused();
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
		await page.getByRole('button', { name: 'Passkey auf diesem Gerät einrichten' }).click();
		await expect(page.getByRole('heading', { name: 'Ihre Ersatzcodes' })).toBeFocused();
		const [spare = ''] = await page.locator('.spare-codes li').allTextContents();
		await page.getByRole('button', { name: 'Ich habe sie aufgeschrieben' }).click();
		await expect(page).not.toHaveURL(/\/anmelden/);
		await page.goto('/konto');
		await expect(page.getByText('ohne ihn mit Passwort und Ersatzcode. Es gibt noch 8')).toBeVisible();

		await context.clearCookies();
		await page.reload();
		await expect(page.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await enter(emailOf('anna'));
		await expect(page.getByText('Mit einem Passkey geht es ohne Code')).toBeVisible();
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
		await page.getByLabel('Ersatzcode').fill(spare);
		await page.getByRole('button', { name: 'Weiter', exact: true }).click();
		await expect(page).not.toHaveURL(/\/anmelden/);
	});

	await test.step('without her last one, paper is left, and the page says so and leads on', async () => {
		await page.goto('/konto');
		await expect(passkeys.getByText('melden Sie sich mit Passwort und Ersatzcode an')).toBeVisible();
		await passkeys.getByRole('button', { name: /Passkey entfernen/ }).click();
		await expect(page.getByText('Ihr Konto hat weder App noch Passkey.')).toBeVisible();
		await expect(passkeys.getByLabel('Anmelde-Passwort')).toBeVisible();
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
	});
	await context.close();
	await server.stop();
});
