// The screens as a phone shows them, made from the demo network: for the README, and some of them for the dialog in
// which a browser offers to install the app.
import { mkdirSync, statSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { startDemoServer } from '../../tests/support/demo-server';
import { waitForDirectory } from '../../tests/support/has-directory';
import { provideChromium } from './chromium';
import { ACCOUNTS } from '../demo/accounts';
import { DEMO_EXPERT } from '../demo/experts';
import { runCommand, step } from '../host/steps';

interface Shot {
	name: string;
	path: string;
	/** Address of the account that looks. */
	account?: string;
	/** The manifest lists it (static/screenshots); the others are the README's alone. */
	manifest?: boolean;
	act?: (page: Page) => Promise<void>;
}

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const LIMIT_KB = 150;
/** Mölln, as a midwife asks. */
const QUESTION = 'ags=01053090&profession=midwife';

const SHOTS: readonly Shot[] = [
	{ name: 'start', path: '/', manifest: true },
	{ name: 'akut', path: '/akut', manifest: true },
	{ name: 'kontakte', path: '/kontakte', manifest: true },
	{ name: 'fachkraft', path: `/kontakte/experts/${DEMO_EXPERT}` },
	{ name: 'zustaendigkeit', path: `/zustaendigkeit?${QUESTION}` },
	{ name: 'termine', path: '/termine' },
	{ name: 'anfrage', path: '/anfrage' },
	{ name: 'eingang', path: '/anfragen', account: 'insofa@example.org' },
	{ name: 'stelle', path: '/stelle', account: 'koordination@example.org' },
	{ name: 'meldungen', path: '/stelle/meldungen', account: 'koordination@example.org' },
	{ name: 'einlesen', path: '/stelle/eintraege/einlesen', account: 'koordination@example.org' },
	{ name: 'listen', path: '/stelle/listen', account: 'koordination@example.org' }
];

await runCommand(async () => {
	const executablePath = provideChromium();
	process.env.CHROMIUM_PATH = executablePath;
	mkdirSync('docs/screenshots', { recursive: true });
	mkdirSync('static/screenshots', { recursive: true });
	const server = await startDemoServer();
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		for (const shot of SHOTS) await step(shot.name, () => take(browser, server, shot));
		await step('wide', () => takeWide(browser, server.url));
	} finally {
		await browser.close();
		await server.stop();
	}
});

async function take(browser: Browser, server: { url: string; password: string }, shot: Shot): Promise<void> {
	const context = await browser.newContext({
		viewport: PHONE,
		colorScheme: 'light',
		locale: 'de-DE',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	if (shot.account !== undefined) await signIn(page, server, shot.account);
	await open(page, server.url, shot.path);
	await save(page, `${shot.manifest === true ? 'static' : 'docs'}/screenshots/${shot.name}.png`);
	await context.close();
}

async function takeWide(browser: Browser, url: string): Promise<void> {
	const context = await browser.newContext({ viewport: DESKTOP, locale: 'de-DE', reducedMotion: 'reduce' });
	const page = await context.newPage();
	await open(page, url, '/kontakte');
	await save(page, 'static/screenshots/wide.png');
	await context.close();
}

async function open(page: Page, url: string, path: string): Promise<void> {
	await page.goto(url);
	await waitForDirectory(page);
	await page.goto(url + path);
	await page.locator('h1').waitFor();
	await page.getByRole('status', { name: 'Wird geladen' }).first().waitFor({ state: 'hidden' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function signIn(page: Page, server: { url: string; password: string }, email: string): Promise<void> {
	if (!ACCOUNTS.some((account) => account.email === email)) throw new Error(`no demo account ${email}`);
	await page.goto(`${server.url}/anmelden`);
	await page.locator('input[name="email"]').fill(email);
	await page.locator('input[name="password"]').fill(server.password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.waitForURL((address) => address.pathname !== '/anmelden');
	// What is personal comes after the directory: the pictures show it.
	await page.goto(`${server.url}/anfragen`);
	await page.locator('main a[href^="/anfragen/"]').first().waitFor();
}

/** The repository keeps small pictures only. */
async function save(page: Page, path: string): Promise<void> {
	await page.screenshot({ path });
	const kilobytes = statSync(path).size / 1024;
	if (kilobytes > LIMIT_KB) throw new Error(`${path} has ${Math.round(kilobytes)} KB, more than ${LIMIT_KB}`);
}
