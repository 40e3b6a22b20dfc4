// Every page of the app with an address that shows something, for the checks that hold everywhere.
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DEMO_EXPERT } from '../../scripts/demo/experts';
import { demoId } from '../../scripts/demo/random';
import { waitForDirectory } from '../support/has-directory';
import { expect, type AccountName } from './fixtures';

export interface PagePlan {
	path: string;
	/** The folder under src/routes; the path itself where that has no parameter. */
	route?: string;
}

const request = demoId('request', 0);
const organisation = demoId('organisation', 'RZ', 'Fachstelle Kinderschutz');

/** By who is signed in; the guest's pages are everybody's. */
export const PAGES: Readonly<Partial<Record<AccountName | 'guest', readonly PagePlan[]>>> = {
	guest: [
		{ path: '/' },
		{ path: '/akut' },
		{ path: '/kontakte' },
		{ path: `/kontakte/experts/${DEMO_EXPERT}`, route: '/kontakte/[kind=kind]/[id]' },
		{ path: `/kontakte/organisations/${organisation}`, route: '/kontakte/[kind=kind]/[id]' },
		{ path: '/zustaendigkeit' },
		{ path: '/zustaendigkeit?ags=01053032&profession=midwife', route: '/zustaendigkeit' },
		{ path: '/termine' },
		{ path: `/termine/${demoId('meeting', 'Kooperationskreis Nord', 1)}`, route: '/termine/[id]' },
		{ path: '/anfrage' },
		{ path: '/anfrage/status' },
		{ path: `/anfrage/status/${request}`, route: '/anfrage/status/[id]' },
		{ path: '/dokumentation' },
		{ path: '/anmelden' },
		{ path: '/passwort' },
		{ path: '/link' },
		{ path: '/einrichten' },
		{ path: '/pruefen' },
		{ path: '/eintrag' },
		{ path: '/listen' },
		{ path: '/planung' },
		{ path: '/fragebogen' },
		{ path: '/mehr' },
		{ path: '/mehr/abgleich' },
		{ path: '/mehr/speicher' },
		{ path: '/mehr/schluessel' },
		{ path: '/mehr/installieren' },
		{ path: '/mehr/hilfe' },
		{ path: '/mehr/vertraulichkeit' },
		{ path: '/mehr/impressum' },
		{ path: '/mehr/datenschutz' },
		{ path: '/mehr/barrierefreiheit' },
		{ path: '/mehr/lizenzen' },
		{ path: '/gibt-es-nicht' }
	],
	expert: [
		{ path: '/' },
		{ path: '/konto' },
		{ path: '/konto/eintrag' },
		{ path: '/angebote' },
		{ path: '/konto/daten' },
		{ path: '/anfragen' },
		{ path: '/anfragen/zaehlen' },
		{ path: '/erreichbarkeit' },
		{ path: '/umfrage' },
		{ path: `/anfragen/${request}`, route: '/anfragen/[id]' }
	],
	coordination: [
		{ path: '/konto' },
		{ path: '/stelle' },
		{ path: '/stelle/eintraege' },
		{ path: '/stelle/eintraege?art=zustaendigkeiten', route: '/stelle/eintraege' },
		{ path: '/stelle/eintraege/einlesen' },
		{ path: '/stelle/eintraege/gemeinden/neu', route: '/stelle/eintraege/[table]/neu' },
		{ path: `/stelle/eintraege/fachkraefte/${DEMO_EXPERT}`, route: '/stelle/eintraege/[table]/[id]' },
		{
			path: `/stelle/eintraege/angebote/${demoId('offer', 'NE', 1)}/mit/${demoId('offer', 'NE', 2)}`,
			route: '/stelle/eintraege/[table]/[id]/mit/[other]'
		},
		{ path: '/unterlagen' },
		{ path: '/protokolle' },
		{ path: '/stelle/offene-fragen' },
		{
			path: `/stelle/treffen/${demoId('meeting', 'Kooperationskreis Nord', 1)}/protokoll`,
			route: '/stelle/treffen/[id]/protokoll'
		},
		{ path: '/stelle/unterlagen' },
		{ path: '/stelle/meldungen' },
		{ path: '/stelle/fragebogen' },
		{ path: '/stelle/luecken' },
		{ path: '/stelle/angebote' },
		{ path: '/stelle/einrichten' },
		{ path: '/stelle/einrichten/gemeinden' },
		{ path: '/stelle/einrichten/betreiber' },
		{ path: '/stelle/einrichten/mail' },
		{ path: '/stelle/einrichten/wappen' },
		{ path: '/stelle/konten' },
		{ path: '/stelle/person' },
		{ path: '/stelle/einstellungen' },
		{ path: '/stelle/listen' },
		{ path: '/stelle/versand' },
		{ path: '/stelle/vereinbarung' },
		{ path: '/stelle/oeffentlich' },
		{ path: '/stelle/schluessel' },
		{ path: '/stelle/jahresbericht' },
		{ path: '/stelle/umfragen' },
		{ path: '/stelle/benachrichtigungen' },
		{ path: '/stelle/archiv' },
		{ path: '/stelle/protokoll' },
		{ path: '/stelle/datenschutz' }
	]
};

/** Folders under src/routes that hold a page, as SvelteKit writes them; the empty shell shows nothing of its own. */
export function pageRoutes(): string[] {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.map((file) => `/${file.replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('/+page.svelte'))
		.map((file) => file.slice(0, -'/+page.svelte'.length) || '/')
		.filter((route) => route !== '/shell');
}

/** Goes to `path` as a tap on a link does, without loading the app anew. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await expect(page).toHaveURL(path);
}

/** Resolves when the page has painted what it knows: a heading, and nothing that still loads. */
export async function settled(page: Page): Promise<void> {
	await expect(page.locator('h1')).toBeVisible();
	await expect(page.getByRole('status', { name: 'Wird geladen' })).toHaveCount(0);
}

/** Resolves when the directory has come: the copy says up to where it was pulled. Leaves the page on Start. */
export async function synced(page: Page): Promise<void> {
	await page.goto('/');
	await waitForDirectory(page);
}

/** Takes the network away as soon as the app can do without: before, the browser has not got the pages yet. */
export async function goOffline(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.context().setOffline(true);
}
