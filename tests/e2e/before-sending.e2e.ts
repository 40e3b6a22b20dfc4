// What stands in the summary before anything is sent: who will read, what the server sees, when somebody is there, and whom to call
// instead. Settings and hours are changed in the phone's copy alone: the demo's network is other stories', too.
import { fillFields, openForm } from './ask';
import { changeRows, writeRow } from './database';
import { newOwnKey } from '../../src/lib/sealing/own-key';
import { newId } from '../../src/lib/domain/id';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';
import type { Page } from '@playwright/test';

const DIRECTORY = 'schutznetz-directory';
const BY_THE_NETWORK = 'so hat es das Netzwerk festgelegt';

async function toSummary(page: Page): Promise<void> {
	await openForm(page);
	await fillFields(page, 'Wie spreche ich es an?');
	await page.getByRole('radio', { name: 'Insa Becker-Muster' }).check();
	await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
	await expect(page.getByRole('heading', { name: 'Bitte prüfen' })).toBeVisible();
}

test('before sending it says who will read and what the server sees, and never "anonym"', async ({
	page
}) => {
	await synced(page);
	await toSummary(page);
	const main = page.getByRole('main');
	// On a Sunday and at night it also says who is there instead.
	await expect(main.getByText(/Antwort erwartet bis/)).toBeVisible();
	await expect(main).toContainText('Das können lesen');
	await expect(main).toContainText('Vera Lange-Probe (Vertretung)');
	await expect(main).toContainText('und Sie mit Ihrem Anfrage-Code');
	await expect(main).toContainText('Das sieht der Server des Netzwerks');
	await expect(main).toContainText('wer sie lesen kann, die Rechtsgrundlage, die Dringlichkeit, die Zeiten');
	await expect(main).toContainText('ohne Klarnamen');
	await expect(main).not.toContainText(/anonym/i);
	await expect(main).not.toContainText(BY_THE_NETWORK);
});

test('where the network seals to its coordination office, that is said before sending', async ({ page }) => {
	await synced(page);
	await goOffline(page);
	const networks = await changeRows(page, DIRECTORY, 'regions', { sealToDesk: true });
	const { recipient } = await newOwnKey();
	const made = { publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '' };
	const at = new Date().toISOString();
	const office = { ...made, id: newId(), updated: at, expert: '', recipient, madeAt: at, networks };
	await writeRow(page, DIRECTORY, 'publicKeys', office);
	await toSummary(page);
	await expect(page.getByRole('listitem').filter({ hasText: BY_THE_NETWORK })).toBeVisible();
});

test('on a Sunday it says that nobody is there, and who can be called now, the experts first', async ({
	page
}) => {
	await synced(page);
	await goOffline(page);
	const always = { always: true, slots: [], closedOnHolidays: false };
	await changeRows(page, DIRECTORY, 'experts', { hours: always });
	const sunday = new Date();
	sunday.setUTCDate(sunday.getUTCDate() + 7 - sunday.getUTCDay());
	sunday.setUTCHours(10, 0, 0, 0);
	await page.clock.setFixedTime(sunday);
	await toSummary(page);
	const promise = page.getByRole('status').filter({ hasText: 'Heute ist niemand mehr da' });
	await expect(promise).toContainText('Wenn es nicht warten kann:');
	const calls = promise.locator('a[href^="tel:"]');
	await expect(calls.first()).toContainText('Jetzt erreichbar');
	await expect(calls.last()).not.toContainText('Jetzt erreichbar');
});
