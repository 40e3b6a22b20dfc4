// From a started browser without network to the painted list, CPU slowed four times: with many records against few.
// The server is gone, the browser is started anew for every run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext } from '@playwright/test';
import { startDemoServer } from '../../../tests/support/demo-server';
import { waitForDirectory } from '../../../tests/support/has-directory';
import { median, type Figure } from './table';

const RUNS = 5;
const SLOWER = 4;
const RATIO = 1.5;
const ROW = 'main a[href^="/kontakte/"]';
/** As text: tsx gives named functions a helper that the browser does not have. */
const NOTE_PAINT = `(function look() {
	if (document.querySelector(${JSON.stringify(ROW)}) === null) return requestAnimationFrame(look);
	// The next frame: then the row is painted.
	requestAnimationFrame(() => { window.paintedAt = performance.now(); });
})()`;

export async function measureColdStart(executablePath: string, few: number, many: number): Promise<Figure[]> {
	const quick = await coldStart(executablePath, few);
	const slow = await coldStart(executablePath, many);
	const ratio = slow / quick;
	return [
		{
			what: `offline cold start to the painted list, CPU slowed ${SLOWER} ×, ${many.toLocaleString('en')} records against ${few}`,
			wanted: `≤ ${RATIO} ×`,
			measured: `${ratio.toFixed(2)} × (${Math.round(slow)} ms against ${Math.round(quick)} ms)`,
			met: ratio <= RATIO
		}
	];
}

async function coldStart(executablePath: string, size: number): Promise<number> {
	const profile = await mkdtemp(join(tmpdir(), 'schutznetz-profile-'));
	const open = () => chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] });
	try {
		const server = await startDemoServer({ size });
		try {
			await prepare(await open(), server.url);
		} finally {
			await server.stop();
		}
		const times: number[] = [];
		for (let run = 0; run < RUNS; run++) times.push(await paintedAfter(await open(), server.url));
		return median(times);
	} finally {
		await rm(profile, { recursive: true, force: true });
	}
}

/** A visit online: directory, list and the app's files are on the phone afterwards. */
async function prepare(context: BrowserContext, url: string): Promise<void> {
	const page = await context.newPage();
	await page.goto(url);
	await waitForDirectory(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.goto(`${url}/kontakte`);
	await page.locator(ROW).first().waitFor();
	// The index behind the list is built after the list is there; a phone is put away later than that.
	await page.getByRole('searchbox').fill('Hebamme');
	await page.locator(ROW).first().waitFor();
	await wait(3_000);
	await context.close();
}

async function paintedAfter(context: BrowserContext, url: string): Promise<number> {
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await page.addInitScript({ content: NOTE_PAINT });
	await page.goto(`${url}/kontakte`);
	const painted = await page.waitForFunction(() => (window as { paintedAt?: number }).paintedAt, undefined, {
		timeout: 60_000
	});
	const at = await painted.jsonValue();
	await context.close();
	if (at === undefined) throw new Error('the list was never painted');
	return at;
}
