// A network that everybody may read, on the built server: off until its office says so, the same for everybody, kept by caches,
// readable by pages of any origin, and as HSDS says.
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import {
	interfaceInfo,
	organization,
	organizationInBrief,
	pageOf,
	service,
	serviceAtLocation,
	serviceInBrief
} from '../../src/lib/export/hsds/profile';
import { judgeZip } from '../../src/lib/import/file/inflate-limit';
import { errorBody } from '../../src/lib/protocol/errors';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { hsdsId } from '../../src/lib/server/public-read/uuid';
import { ANNA, CALLERS, HOUSE, REGION } from '../support/small-network';
import { BASE, publicReadScene } from './public-read-scene';

const LISTS = ['/organizations', '/services', '/service_at_locations'];
const EVERYTHING = [
	...['', '/openapi.json', '/hsds.zip', ...LISTS],
	...['/organizations?full=true', '/services?full=true'],
	`/organizations/${hsdsId('organization', HOUSE)}`,
	`/services/${hsdsId('service', ANNA)}`,
	`/service_at_locations/${hsdsId('service_at_location', HOUSE)}`
];

const { server, visitorFrom, get, json, turn } = publicReadScene();

describe('a network whose office has not said so', () => {
	it.each(EVERYTHING)('is not there: %s', async (path) => {
		const response = await get(path);
		expect(response.status).toBe(404);
		expect(errorBody.parse(await response.json()).error.code).toBe('not_found');
		expect(response.headers.get('cache-control')).toBe('no-store');
	});
});

describe('a network whose office has said so', () => {
	beforeAll(() => turn(true));

	it('says by what it is described', async () => {
		const { version, openapi_url } = interfaceInfo.parse(await json(''));
		expect(version).toBe('3.1.3');
		expect(new URL(openapi_url).pathname).toBe(`${BASE}/openapi.json`);
		expect(await json('/openapi.json')).toMatchObject({
			openapi: '3.1.0',
			servers: [{ url: server().url + BASE }]
		});
	});

	it('gives its lists in brief and in full, page by page', async () => {
		const brief = pageOf(organizationInBrief).parse(await json('/organizations'));
		const full = pageOf(organization).parse(await json('/organizations?full=true'));
		expect(brief.contents.map(({ name }) => name)).toEqual(['house', 'north', 'south']);
		expect(full.contents.map(({ id }) => id)).toEqual(brief.contents.map(({ id }) => id));
		const second = pageOf(organization).parse(await json('/organizations?full=true&page=2&per_page=2'));
		expect(second).toMatchObject({ total_items: 3, total_pages: 2, size: 1, last_page: true });
		expect(second.contents).toEqual(full.contents.slice(2));
		const services = pageOf(serviceInBrief).parse(await json('/services'));
		expect(services.total_items).toBe(6);
		const [there, ...others] = pageOf(serviceAtLocation).parse(await json('/service_at_locations')).contents;
		expect(there?.location.addresses[0]?.city).toBe('Geesthacht');
		expect(others).toEqual([]);
	});

	it('gives one document by its id, and none by a record’s', async () => {
		const [, , , , , , , , house, anna, there] = EVERYTHING;
		expect(organization.parse(await json(house!)).name).toBe('house');
		expect(service.parse(await json(anna!)).contacts).toMatchObject([{ name: 'anna' }]);
		expect(serviceAtLocation.parse(await json(there!)).service.name).toBe('house');
		expect((await get(`/organizations/${HOUSE}`)).status).toBe(404);
		expect((await get(`/services/${hsdsId('organization', HOUSE)}`)).status).toBe(404);
	});

	it('gives all of it as one file', async () => {
		const response = await get('/hsds.zip');
		expect(response.headers.get('content-type')).toBe('application/zip');
		expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="hsds-[\w-]+\.zip"$/);
		expect(await judgeZip(new Uint8Array(await response.arrayBuffer()))).toEqual([
			...['organizations.json', 'services.json']
		]);
	});

	it.each(EVERYTHING)('may be kept and read from anywhere: %s', async (path) => {
		const response = await get(path, { origin: 'https://kreis.example.org' });
		expect(response.status).toBe(200);
		const { headers } = response;
		expect(headers.get('access-control-allow-origin')).toBe('*');
		expect(headers.get('access-control-allow-credentials')).toBeNull();
		expect(headers.get('cache-control')).toBe('public, max-age=300');
		expect(headers.get('set-cookie')).toBeNull();
		expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		const body = await response.text();
		expect(body).not.toMatch(/geheim|39200|3920055/);
		const again = await get(path, { 'if-none-match': headers.get('etag') ?? '' });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe('');
		expect(again.headers.get('etag')).toBe(headers.get('etag'));
		expect(again.headers.get('access-control-allow-origin')).toBe('*');
		expect((await get(path, { 'if-none-match': 'W/"AAAAAAAAAAAAAAAAAAAAAA"' })).status).toBe(200);
	});

	it('is the same for its own office, an app of any age, and a browser that packs', async () => {
		const karla = visitorFrom();
		await karla.login('karla');
		const plain = await (await get('/services?full=true', { 'accept-encoding': 'identity' })).text();
		const hers = await karla.get(`${BASE}/services?full=true`, { 'accept-encoding': 'gzip' });
		expect(hers.headers.get('content-encoding')).toBe('gzip');
		expect(await hers.text()).toBe(plain);
	});

	it.each([
		['a page that is none', '/organizations?page=0'],
		['more at once than there may be', '/services?per_page=201'],
		['a filter that is not there', '/services?postcode=21502'],
		['a question twice', '/services?page=1&page=2'],
		['neither yes nor no', '/services?full=1']
	])('refuses %s rather than answering something else', async (_what, path) => {
		const response = await get(path);
		expect(response.status).toBe(400);
		expect(response.headers.get('access-control-allow-origin')).toBe('*');
	});

	it('answers reading alone', async () => {
		const guest = visitorFrom();
		expect((await guest.send('POST', `${BASE}/services`, {})).status).toBe(405);
		const head = await fetch(`${server().url}${BASE}/services`, { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
	});

	it('has another ETag, and no longer what was withdrawn, as soon as it is', async () => {
		const before = await get('/services');
		await server().pocketBase.admin.collection('experts').update(ANNA, { publication: 'withdrawn' });
		const after = await get('/services', { 'if-none-match': before.headers.get('etag') ?? '' });
		expect(after.status).toBe(200);
		expect(await after.text()).not.toContain('anna');
		await server().pocketBase.admin.collection('experts').update(ANNA, { publication: 'published' });
	});

	it('ends for one address that reads too much, and says until when', async () => {
		const greedy = server().visitor({ 'x-test-address': '203.0.113.9' });
		const asked = Array.from({ length: 12 }, () =>
			Promise.all(Array.from({ length: 50 }, async () => (await greedy.get(BASE)).status))
		);
		expect(new Set((await Promise.all(asked)).flat())).toEqual(new Set([200]));
		const over = await greedy.get(BASE);
		expect(over.status).toBe(429);
		expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(over.headers.get('access-control-allow-origin')).toBe('*');
		expect((await get('')).status).toBe(200);
	});

	it('is gone when the office says so', async () => {
		await turn(false);
		expect((await get('/services')).status).toBe(404);
		await turn(true);
	});
});

describe('nobody else', () => {
	it.each(['mia', 'anna'] as const)('%s makes a network public, or takes that back', async (name) => {
		const visitor = visitorFrom();
		await visitor.login(name);
		const body = { id: REGION, table: 'regions', changes: { publicRead: { from: true, to: false } } };
		const mutations = [{ id: newId(), kind: 'record.save', body }];
		const pushed = { v: PROTOCOL_VERSION, account: CALLERS[name].userId, mutations };
		const answer = await visitor.send('POST', '/api/push', pushed);
		expect(await answer.json()).toMatchObject({ results: [{ code: 'forbidden' }] });
		expect((await get('')).status).toBe(200);
	});

	it.each(['/api/session', '/api/sync/snapshot', '/api/health'])(
		'%s is read from another origin',
		async (path) => {
			const response = await visitorFrom().get(path, { origin: 'https://kreis.example.org' });
			expect(response.headers.get('access-control-allow-origin')).toBeNull();
			expect(response.headers.get('cache-control')).toMatch(/no-store|private/);
		}
	);
});
