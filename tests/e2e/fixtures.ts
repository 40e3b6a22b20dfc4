// What every browser story shares: the address of the demo server, and signing in as one of the demo accounts.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

/** The demo accounts by role; scripts/demo creates them. */
export const ACCOUNTS = {
	coordination: 'koordination@example.org',
	expert: 'insofa@example.org',
	/** Stands in for the expert, and answers the same free pool. */
	deputy: 'vertretung@example.org',
	/** Of the story alone in which an expert says where she stands. */
	colleague: 'fachkraft@example.org',
	member: 'asd@example.org',
	midwife: 'hebamme@example.org',
	/** Of the stories alone in which a password changes. */
	school: 'schule@example.org'
} as const;
export type AccountName = keyof typeof ACCOUNTS;

interface Fixtures {
	password: string;
	/** Opens the demo experts' keys. */
	passphrase: string;
	/** Signs `page` in through the form, as a person does. */
	signIn: (page: Page, account: AccountName) => Promise<void>;
	/**
	 * `own`: the story begins on a phone that has never seen the app. `kept`: on a guest's phone that other stories used
	 * before, with app and directory already there; for stories that only read.
	 */
	phone: 'own' | 'kept';
}

export const test = base.extend<Fixtures, { keptPhone: BrowserContext }>({
	phone: ['own', { option: true }],
	keptPhone: [
		async ({ browser }, use, { project }) => {
			const { viewport, locale, timezoneId } = project.use;
			const phone = await browser.newContext({
				baseURL: process.env.E2E_URL,
				viewport,
				locale,
				timezoneId,
				// A new context takes what the first story of this process wants, which may be none.
				serviceWorkers: 'allow'
			});
			await use(phone);
			await phone.close();
		},
		{ scope: 'worker' }
	],
	context: async ({ context, phone, keptPhone }, use) => {
		if (phone === 'own') return use(context);
		await use(keptPhone);
		await keptPhone.setOffline(false);
		await keptPhone.clearPermissions();
		for (const page of keptPhone.pages()) await page.close();
	},
	baseURL: async ({ baseURL }, use) => use(process.env.E2E_URL ?? baseURL),
	password: async ({ baseURL }, use) => {
		expect(baseURL, 'global-setup.ts starts the server').toBeDefined();
		await use(process.env.E2E_PASSWORD ?? '');
	},
	passphrase: async ({ password }, use) => {
		expect(password).not.toBe('');
		await use(process.env.E2E_PASSPHRASE ?? '');
	},
	signIn: async ({ password }, use) => {
		await use(async (page, account) => {
			await page.goto('/anmelden');
			await page.getByLabel('E-Mail-Adresse').fill(ACCOUNTS[account]);
			await page.locator('input[name="password"]').fill(password);
			await page.getByRole('button', { name: 'Anmelden' }).click();
			await expect(page).not.toHaveURL(/\/anmelden/);
		});
	}
});

export { expect };
