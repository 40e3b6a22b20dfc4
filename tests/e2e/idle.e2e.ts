// A page that nobody touches asks the server for next to nothing: on every page, whoever is signed in. The minute is run
// forward by a clock of the page's own, so the data service runs in the page here, as in a browser without workers. A real
// minute, with workers, on all pages in all roles at once: `npm run measure -- idle`.
import type { BrowserContext, Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { countRequests, IDLE_LIMIT } from '../support/idle-requests';
import { withoutDataWorker } from '../support/without-data-worker';
import { ask } from './ask';
import { expect, test, type AccountName } from './fixtures';
import { PAGES, settled, synced, visit } from './pages';

test.use({ serviceWorkers: 'block' });
test.describe.configure({ mode: 'parallel' });

const STEP = 5_000;
/** A little less than a minute: what comes every minute comes once in it. */
const MINUTE = 59_000;
/** What a page asks for as it opens is no rest yet. */
const ARRIVING = 10_000;
const THREAD = demoId('request', 3);

/** A clock to run forward, the data service where it runs by it, and no news of what other stories do meanwhile. */
async function prepare(page: Page, context: BrowserContext): Promise<void> {
	await withoutDataWorker(context);
	await context.route('**/api/events', () => {});
	await page.clock.install();
	// The server's time goes with the page's: else each answer would set the phone's clock back by what was run forward.
	await context.route(/\/api\/(sync\?|receipts|push|session)/, async (route) => {
		const response = await route.fetch();
		// A page that goes to another one has no time, and nobody waits for its answer.
		const time = await page.evaluate(() => new Date().toISOString()).catch(() => undefined);
		if (time === undefined) return route.abort();
		const body = (await response.text()).replace(/"serverTime":"[^"]*"/, `"serverTime":"${time}"`);
		await route.fulfill({ response, body });
	});
}

/** Resolves when no sync runs: it holds this lock meanwhile. */
const syncEnded = (page: Page) => page.evaluate(() => navigator.locks.request('schutznetz-sync', () => {}));

/** So long in steps, each with what it leads to; ends early when more than `limit` was asked. */
async function pass(page: Page, time: number, limit = Infinity): Promise<string[]> {
	const count = countRequests(page);
	const tooMany = () => count.begun().length > limit;
	const now = () => page.evaluate(() => Date.now());
	// The page's clock goes on by itself meanwhile: what is left is looked up.
	const end = (await now()) + time;
	for (let left = time; left > 0 && !tooMany(); left = end - (await now())) {
		await page.clock.runFor(Math.min(STEP, left));
		await syncEnded(page);
		await expect.poll(() => !count.waiting() || tooMany()).toBe(true);
	}
	count.stop();
	return count.begun();
}

/**
 * A minute of rest: what was asked meanwhile. Where that was too much, the minute after it: a copy that is fetched anew because
 * somebody changed something comes once, a loop goes on.
 */
async function restForAMinute(page: Page): Promise<string[]> {
	await syncEnded(page);
	await pass(page, ARRIVING);
	const asked = await pass(page, MINUTE, IDLE_LIMIT);
	return tooMany(asked).length === 0 ? asked : pass(page, MINUTE, IDLE_LIMIT);
}

const tooMany = (asked: string[]) => (asked.length > IDLE_LIMIT ? asked : []);

/** Rests on every page, and lists all that ask too much at once. Answers all that was asked. */
async function findLoops(page: Page, paths: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	const all: string[] = [];
	for (const path of paths) {
		await visit(page, path);
		await settled(page);
		const asked = await restForAMinute(page);
		all.push(...asked);
		if (tooMany(asked).length > 0) found.push(`${path}: ${asked.join(', ')}`);
	}
	expect(found).toEqual([]);
	return all;
}

const pathsOf = (account: AccountName | 'guest') => (PAGES[account] ?? []).map(({ path }) => path);

test('every page at rest, as a guest', async ({ page, context }) => {
	await prepare(page, context);
	await synced(page);
	const asked = await findLoops(page, pathsOf('guest'));
	// The slow sync of every few minutes was among them: what runs by a timer is seen.
	expect(asked).toContain('GET /api/sync');
});

/** The pages that show something of one's own stand with the guest's: a receipt, an account, what waits. */
const SHARED = ['/', '/anfrage', '/mehr', '/mehr/abgleich', '/konto'];
const ROLES: readonly [AccountName, readonly string[]][] = [
	['member', [...SHARED, '/zustaendigkeit', '/stelle']],
	['expert', [...SHARED, ...pathsOf('expert')]],
	['deputy', [...SHARED, ...pathsOf('expert')]],
	['coordination', [...SHARED, ...pathsOf('coordination')]]
];
for (const [account, paths] of ROLES)
	test(`every page at rest, signed in: ${account}`, async ({ page, context, signIn }) => {
		await prepare(page, context);
		await signIn(page, account);
		await synced(page);
		// What a sign-in brings may come a while after the page: it is no loop.
		await visit(page, '/konto');
		await restForAMinute(page);
		await findLoops(page, [...new Set(paths)]);
	});

test('a request at rest: sent from here, found by its code, open on the desk of an expert', async ({
	page,
	context,
	signIn,
	passphrase
}) => {
	await prepare(page, context);
	await synced(page);
	const code = await ask(page, 'Fragt die Seite von selbst weiter?');
	await expect(page.getByText('Antwort erwartet bis')).toBeVisible();
	expect(tooMany(await restForAMinute(page))).toEqual([]);

	await test.step('by the code', async () => {
		await page.goto('/anfrage/status');
		await page.getByLabel('Anfrage-Code').fill(code);
		await page.getByRole('button', { name: 'Anfrage ansehen' }).click();
		await expect(page.getByText('Antwort erwartet bis')).toBeVisible();
		expect(tooMany(await restForAMinute(page))).toEqual([]);
	});
	await test.step('opened by an expert', async () => {
		await signIn(page, 'expert');
		await page.goto(`/anfragen/${THREAD}`);
		await page.getByLabel('Ihre Passphrase').fill(passphrase);
		await page.getByRole('button', { name: 'Öffnen' }).click();
		await expect(page.getByText('Fragt als')).toBeVisible();
		expect(tooMany(await restForAMinute(page))).toEqual([]);
	});
});
