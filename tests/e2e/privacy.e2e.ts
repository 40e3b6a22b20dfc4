// Nothing leaves the origin, every answer is protected, and no page breaks its own policy.
import { expect, test } from './fixtures';
import { PAGES, settled, synced } from './pages';

const ALWAYS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

test('no request to another origin and no breach of the policy, on any page', async ({ page, baseURL }) => {
	const foreign: string[] = [];
	const breaches: string[] = [];
	page.context().on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
	});
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) breaches.push(message.text());
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`)
		);
	});
	await synced(page);
	for (const { path } of PAGES.guest ?? []) {
		await page.goto(path);
		await settled(page);
	}
	expect(foreign).toEqual([]);
	expect(breaches).toEqual([]);
});

test.describe('every kind of answer carries the headers', () => {
	const kinds = [
		['a page', '/akut'],
		['the prerendered shell', '/shell'],
		['the service worker', '/service-worker.js'],
		['the manifest', '/manifest.webmanifest'],
		['an address that does not exist', '/gibt-es-nicht'],
		['the interface', '/api/session'],
		['the snapshot', '/api/sync/snapshot'],
		['an interface address that does not exist', '/api/gibt-es-nicht']
	] as const;
	for (const [kind, path] of kinds) {
		test(kind, async ({ request }) => {
			const headers = (await request.get(path)).headers();
			expect(headers).toMatchObject(ALWAYS);
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['permissions-policy']).toContain('geolocation=(self)');
			expect(headers['cache-control']).toMatch(/no-store|no-cache/);
		});
	}

	test('a fingerprinted file, which may be kept', async ({ request }) => {
		const html = await (await request.get('/')).text();
		const file = /\/_app\/immutable\/[^"']+\.js/.exec(html)?.[0] ?? '';
		const headers = (await request.get(file)).headers();
		expect(headers).toMatchObject(ALWAYS);
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['cache-control']).toContain('immutable');
	});
});

test('a page allows no inline script: its policy names nonces or hashes only', async ({ request }) => {
	const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
	const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
	expect(scripts).toContain("'self'");
	expect(scripts).not.toContain('unsafe');
});

test('the manifest and the service worker have the type browsers ask for', async ({ request }) => {
	expect((await request.get('/manifest.webmanifest')).headers()['content-type']).toContain(
		'application/manifest+json'
	);
	expect((await request.get('/service-worker.js')).headers()['content-type']).toContain('text/javascript');
});

test('the service worker keeps nothing of the interface', async ({ page }) => {
	await synced(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});
	expect(kept).toContain('/shell');
	expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([]);
});
