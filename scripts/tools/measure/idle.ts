// What every page asks of the server in a minute in which nobody touches it, for every role: with data worker, service worker
// and the stream of news, by the real clock. Several pages rest at once, each role on a phone of its own.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { ACCOUNTS } from '../../demo/accounts';
import { waitForDirectory } from '../../../tests/support/has-directory';
import { countRequests, IDLE_LIMIT } from '../../../tests/support/idle-requests';
import { PAGES } from '../../../tests/e2e/pages';
import type { Figure } from './table';

const MINUTE = 60_000;
/** What a page asks for as it opens is no rest yet. */
const ARRIVING = 15_000;
const AT_ONCE = 8;
/** One of each role, and who stands in for an expert. */
const PEOPLE = ['koordination', 'insofa', 'vertretung', 'asd'];

interface Rested {
	role: string;
	path: string;
	asked: readonly string[];
}

export async function measureIdle(browser: Browser, url: string, password: string): Promise<Figure[]> {
	const guests = (PAGES.guest ?? []).map(({ path }) => path);
	const own = [...(PAGES.expert ?? []), ...(PAGES.coordination ?? [])].map(({ path }) => path);
	const paths = [...new Set([...guests, ...own])];
	const emails = ACCOUNTS.map(({ email }) => email).filter((email) =>
		PEOPLE.includes(email.split('@')[0] ?? '')
	);
	const roles = [undefined, ...emails];
	const rested = await Promise.all(
		roles.map(async (email) => restEverywhere(await phone(browser, url, email, password), url, email, paths))
	);
	const all = rested.flat();
	const most = Math.max(...all.map(({ asked }) => asked.length));
	for (const { role, path, asked } of all.filter(({ asked }) => asked.length > IDLE_LIMIT))
		console.log(`${role}, ${path}: ${asked.join(', ')}`);
	return [
		{
			what: `requests of an idle page in a minute, ${paths.length} pages, ${roles.length} people`,
			wanted: `≤ ${IDLE_LIMIT}`,
			measured: `${most}`,
			met: most <= IDLE_LIMIT
		}
	];
}

/** A phone that has seen the app; with `email` its account is signed in. */
async function phone(browser: Browser, url: string, email: string | undefined, password: string) {
	const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	if (email !== undefined) {
		await page.goto(`${url}/anmelden`);
		await page.locator('input[name="email"]').fill(email);
		await page.locator('input[name="password"]').fill(password);
		await page.getByRole('button', { name: 'Anmelden' }).click();
		await page.waitForURL((address) => address.pathname !== '/anmelden');
	}
	await page.goto(url);
	await waitForDirectory(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.close();
	return context;
}

async function restEverywhere(
	context: BrowserContext,
	url: string,
	email: string | undefined,
	paths: readonly string[]
): Promise<Rested[]> {
	const rested: Rested[] = [];
	for (let from = 0; from < paths.length; from += AT_ONCE) {
		const pages: { path: string; page: Page }[] = [];
		for (const path of paths.slice(from, from + AT_ONCE)) {
			const page = await context.newPage();
			await page.goto(url + path);
			await page.locator('h1').waitFor();
			pages.push({ path, page });
		}
		await wait(ARRIVING);
		const counts = pages.map(({ path, page }) => ({ path, count: countRequests(page) }));
		await wait(MINUTE);
		for (const { path, count } of counts)
			rested.push({ role: email ?? 'guest', path, asked: [...count.begun()] });
		for (const { page } of pages) await page.close();
	}
	await context.close();
	return rested;
}
