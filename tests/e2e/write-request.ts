// Writes a consultation request through the form, as a person does, up to the tap on "Jetzt senden".
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Ratzeburg, asked by a midwife. */
const FORM = '/anfrage?ags=01053100&profession=midwife';

/** Fills the form with a question; the page must have the directory. Leaves the draft unsent. */
export async function fillRequest(page: Page, question: string): Promise<void> {
	await page.goto(FORM);
	await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
	await page.getByRole('radio', { name: /Nächste freie Fachkraft/ }).check();
	await page.getByRole('radio', { name: '3 bis 5 Jahre' }).check();
	await page.getByRole('checkbox', { name: 'Vernachlässigung' }).check();
	await page.getByRole('radio', { name: 'In dieser Woche' }).check();
	await page.getByLabel('Was möchten Sie wissen?').fill(question);
	await page.getByRole('radio', { name: 'Anruf' }).check();
	await page.getByLabel('Ihre dienstliche Telefonnummer').fill('030 23125 123');
}

/** Writes and sends a request; without network it is queued. Ends on the page of its status. */
export async function writeRequest(page: Page, question: string): Promise<void> {
	await fillRequest(page, question);
	await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
	await page.getByRole('button', { name: 'Jetzt senden' }).click();
	await expect(page).toHaveURL(/\/anfrage\/status\/[a-z0-9]{15}$/);
}
