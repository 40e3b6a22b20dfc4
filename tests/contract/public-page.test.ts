// The page for others’ websites, which any page may frame, and that nothing else may be framed.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { REGION } from '../support/small-network';
import { BASE, publicReadScene } from './public-read-scene';

const { server, visitorFrom, turn } = publicReadScene();
beforeAll(() => turn(true));

describe('the page for others’ websites', () => {
	const PAGE = `/einbetten/${REGION}`;
	const look = (path = PAGE, headers?: Record<string, string>) =>
		visitorFrom().get(path, { accept: 'text/html', ...headers });

	it('shows the institutions, and for a place who is there for it; nobody’s name', async () => {
		const all = await (await look()).text();
		expect(all).toContain('<h1>Einrichtungen im Netzwerk region</h1>');
		expect(all).toContain('tel:+4945418880');
		expect(all).not.toMatch(/anna|berta|geheim|39200/);
		expect(await (await look(`${PAGE}?ort=Geesthacht&utm_source=x`)).text()).toContain(
			'1 Einrichtung für „Geesthacht“'
		);
		expect(await (await look(`${PAGE}?ort=%3Cscript%3E&seite=-1`)).text()).toContain('„&lt;script&gt;“');
	});

	it('may be framed by any page and kept; it sets no cookie, and fetches and runs nothing', async () => {
		const response = await look(PAGE, { origin: 'https://kreis.example.org' });
		const policy = response.headers.get('content-security-policy') ?? '';
		expect(policy).toContain('frame-ancestors *');
		expect(policy).not.toContain("frame-ancestors 'none'");
		expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+';/);
		expect(policy).not.toMatch(/script-src|unsafe|connect-src|img-src/);
		expect(response.headers.get('x-frame-options')).toBeNull();
		expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
		expect(response.headers.get('set-cookie')).toBeNull();
		expect(response.headers.get('cache-control')).toBe('public, max-age=300');
		expect(response.headers.get('access-control-allow-origin')).toBeNull();
		const again = await look(PAGE, { 'if-none-match': response.headers.get('etag') ?? '' });
		expect(again.status).toBe(304);
		// Else the kept page would lose what it may.
		expect(again.headers.get('content-security-policy')).toBe(policy);
		expect(again.headers.get('x-frame-options')).toBeNull();
	});

	it('has the same for whoever is signed in', async () => {
		const karla = visitorFrom();
		await karla.login('karla');
		expect(await (await karla.get(PAGE)).text()).toBe(await (await look()).text());
	});

	it('of a network that is none, or not public, says so and nothing more', async () => {
		const none = await look(`/einbetten/${newId()}`);
		await turn(false);
		const off = await look();
		await turn(true);
		expect([none.status, off.status]).toEqual([404, 404]);
		expect(off.headers.get('cache-control')).toBe('no-store');
		expect(await off.text()).toBe(await none.text());
	});

	it('counts with what else everybody reads, and says so in words', async () => {
		const greedy = server().visitor({ 'x-test-address': '203.0.113.10' });
		for (let round = 0; round < 12; round++)
			await Promise.all(Array.from({ length: 50 }, () => greedy.get(BASE)));
		const over = await greedy.get(PAGE);
		expect(over.status).toBe(429);
		expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(await over.text()).toContain('in einigen Minuten');
	});
});

/** Every address of the app that a browser can open, parameters filled in. */
function addresses(): string[] {
	const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => /\+(page\.svelte|server\.ts)$/.test(file) && !file.startsWith('einbetten'))
		.map((file) => `/${file.replace(/\/?\+(page\.svelte|server\.ts)$/, '')}`)
		.map((route) => route.replace('[kind=kind]', 'experts').replace(/\[\w+\]/g, REGION));
}

describe('nothing else may be framed', () => {
	it.each([
		...new Set(addresses()),
		...['/einbetten', '/einbetten/kurz', `/einbetten/${REGION.toUpperCase()}`, `/einbetten/${REGION}/mehr`],
		...['/service-worker.js', '/manifest.webmanifest', '/gibt-es-nicht']
	])('%s', async (path) => {
		const response = await visitorFrom().get(path, { accept: 'text/html' });
		await response.body?.cancel();
		expect(response.headers.get('content-security-policy') ?? '').not.toContain('frame-ancestors *');
		// Files are protected by the server around the build, which is not here (tests/e2e/privacy.e2e.ts).
		if (!response.headers.has('x-frame-options')) expect(path).toMatch(/\.(js|webmanifest)$|^\/shell$/);
		else expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
	});
});
