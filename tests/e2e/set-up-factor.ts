// Whoever needs a second factor sets one up at her first sign-in: here by an authenticator app that is there.
import type { Page } from '@playwright/test';
import { codeOf } from '../support/authenticator';
import { Counter } from './counter';

/** From the page that offers a passkey first to the spare codes that are on paper; what she does is counted. */
export async function setUpFactor(page: Page, person = new Counter()): Promise<void> {
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await person.tap(button('Lieber eine App, die Codes zeigt'));
	await person.tap(page.getByText('Von Hand eintippen'));
	const shown = page.locator('li').filter({ hasText: 'Von Hand eintippen' }).locator('p[translate="no"]');
	const secret = ((await shown.textContent()) ?? '').replace(/\s/g, '');
	await person.fill(page.getByLabel('Code aus Ihrer App'), codeOf(secret));
	await person.tap(button('Weiter'));
	await person.tap(button('Ich habe sie aufgeschrieben'));
}
