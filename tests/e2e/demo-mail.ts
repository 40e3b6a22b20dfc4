/**
 * The mails of the demo, which its office reads on its own page. They go out when their job comes round, so the page is asked again until one
 * is there: each time only once its answer has come, however long that takes.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Asks a page of the office for its newest state until `wanted` stands there. */
export async function askAgainUntil(page: Page, wanted: Locator): Promise<void> {
	const again = page.getByRole('button', { name: /^(Neu laden|Noch einmal versuchen)$/ });
	await expect(async () => {
		await again.click();
		await expect(again).not.toHaveAttribute('aria-busy');
		expect(await wanted.count()).toBeGreaterThan(0);
	}).toPass();
}

/** The link to `path` that the newest mail with all these words carries. */
export async function mailedLink(office: Page, path: string, ...words: string[]): Promise<string> {
	await office.goto('/stelle/benachrichtigungen');
	let mail = office.locator('details');
	for (const hasText of words) mail = mail.filter({ hasText });
	await askAgainUntil(office, mail);
	const text = (await mail.first().textContent()) ?? '';
	return new RegExp(`${path}#[\\w-]{43}`).exec(text)?.[0] ?? '';
}
