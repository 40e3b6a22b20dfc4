// The office's overview with a large network: from the tap on it to the pages, the reports and the overdue reviews being painted, in
// an app that runs already, CPU slowed four times; and the same after something has changed, when the figures are counted anew.
import type { Browser, Page } from '@playwright/test';
import { waitForDirectory } from '../../../tests/support/has-directory';
import { type Aim, median, type Figure } from './table';

const RUNS = 5;
const SLOWER = 4;
const WANTED_MS = 1_000;
const OFFICE = 'koordination@example.org';
/** As text: tsx gives named functions a helper that the browser does not have. Answers when the page stood there, and when its figures did. */
const OPEN_OVERVIEW = `new Promise((resolve) => {
	const began = performance.now();
	let page;
	document.querySelector('main a[href="/stelle"]').click();
	(function look() {
		const main = document.querySelector('main');
		// The next frame: then it is painted.
		if (!page && main.querySelector('a[href^="/stelle/eintraege"]')) requestAnimationFrame(() => (page = performance.now() - began));
		const text = main.innerText;
		if (!page || !/offene Meldungen/.test(text) || !/überfällig/.test(text)) return requestAnimationFrame(look);
		requestAnimationFrame(() => resolve({ page, figures: performance.now() - began }));
	})();
})`;
/** As after every change of what lies on the phone: the kept figures are of something else. */
const FORGET_FIGURES = `new Promise((resolve, reject) => {
	const opened = indexedDB.open('schutznetz-device');
	opened.onsuccess = () => {
		const step = opened.result.transaction('digest', 'readwrite');
		for (const figure of ['overdue', 'openProposals']) step.objectStore('digest').delete(figure);
		step.oncomplete = () => resolve(opened.result.close());
		step.onerror = () => reject(step.error);
	};
})`;

interface Opening {
	page: number;
	figures: number;
}

/** Warm; and after a change. */
export function overviewAims(size: number): [warm: Aim, anew: Aim] {
	const what = `the office's overview, warm, CPU slowed ${SLOWER} ×, ${size.toLocaleString('en')} entries, ${Math.floor(size / 4).toLocaleString('en')} reports`;
	const wanted = `≤ ${WANTED_MS.toLocaleString('en')} ms`;
	return [
		{ what, wanted },
		{ what: `${what}, after a change: the page, its figures following`, wanted }
	];
}

/** `size` directory records, and a report to every fourth. */
export async function measureOverview(
	browser: Browser,
	url: string,
	password: string,
	size: number
): Promise<Figure[]> {
	const page = await signedIn(browser, url, password);
	await page.goto(`${url}/mehr`);
	// The first time only fetches what the page is made of.
	await opened(page);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	const warm = await openings(page);
	const anew = await openings(page, FORGET_FIGURES);
	const [aimWarm, aimAnew] = overviewAims(size);
	return [
		figure(
			aimWarm,
			warm.map(({ figures }) => figures)
		),
		figure(
			aimAnew,
			anew.map((one) => one.page),
			`; with the figures ${Math.round(median(anew.map(({ figures }) => figures)))} ms`
		)
	];
}

function figure(aim: Aim, times: readonly number[], more = ''): Figure {
	const took = median(times);
	return {
		...aim,
		measured: `${Math.round(took)} ms (slowest of ${RUNS}: ${Math.round(Math.max(...times))} ms)${more}`,
		met: took <= WANTED_MS
	};
}

async function openings(page: Page, before?: string): Promise<Opening[]> {
	const times: Opening[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		await page.goBack();
		if (before !== undefined) await page.evaluate(before);
		times.push(await opened(page));
	}
	return times;
}

async function opened(page: Page): Promise<Opening> {
	await page.locator('main a[href="/stelle"]').waitFor();
	return page.evaluate<Opening>(OPEN_OVERVIEW);
}

async function signedIn(browser: Browser, url: string, password: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${url}/anmelden`);
	await page.getByLabel('E-Mail-Adresse').fill(OFFICE);
	await page.locator('input[name="password"]').fill(password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.waitForURL((address) => !address.pathname.startsWith('/anmelden'));
	await waitForDirectory(page);
	return page;
}
