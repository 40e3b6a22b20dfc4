// Asking as a person does it: the taps from "acute danger?" to the summary.
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Ratzeburg: an area in which both expert accounts of the demo answer the free pool. */
const PLACE = '01053100';

/** Opens the form in which place and profession are known, as Zuständigkeit hands them over. */
export async function openForm(page: Page): Promise<void> {
	await page.goto(`/anfrage?ags=${PLACE}&profession=midwife`);
	await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
	await expect(page.getByRole('group', { name: 'Wer soll Ihre Anfrage bekommen?' })).toBeVisible();
}

/** The field of the question. */
export const questionField = (page: Page) => page.getByLabel('Was haben Sie beobachtet');

/** Answers every field; `question` tells requests apart. The draft stays unsent. */
export async function fillFields(page: Page, question: string): Promise<void> {
	await page.getByRole('radio', { name: 'Nächste freie Fachkraft' }).check();
	await page.getByRole('radio', { name: '3 bis 5 Jahre' }).check();
	await page.getByRole('checkbox', { name: 'Vernachlässigung' }).check();
	await page.getByRole('radio', { name: 'Heute' }).check();
	await questionField(page).fill(question);
	await page.getByLabel('Ihre dienstliche Telefonnummer').fill('040 66969 123');
}

/** Fills everything up to the summary. */
export async function fillForm(page: Page, question: string): Promise<void> {
	await fillFields(page, question);
	await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
	await expect(page.getByRole('heading', { name: 'Bitte prüfen' })).toBeVisible();
}

/** Sends from the summary and waits for the receipt; gives the code. */
export async function send(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Jetzt senden' }).dblclick();
	await expect(page).toHaveURL(/\/anfrage\/status\/[a-z0-9]{15}$/);
	const spelt = await page.getByText('Ihr Anfrage-Code').locator('..').locator('.code').textContent();
	return spelt?.replace(/\s/g, '') ?? '';
}

/** The whole way, from the form to the receipt; without network the request is queued. */
export async function ask(page: Page, question: string): Promise<string> {
	await openForm(page);
	await fillForm(page, question);
	return send(page);
}

/** When the draft was last sealed, by the device's clock. */
export const savedAt = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('schutznetz-device');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const reading = opening.result.transaction('drafts').objectStore('drafts').get('guest/request');
					reading.onsuccess = () => {
						opening.result.close();
						resolve((reading.result as { savedAt?: number } | undefined)?.savedAt ?? 0);
					};
				};
			})
	);
