// Bad input against the built server: wherever it comes from, however large, of whatever type; and a flood of it.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import { pushAnswer } from '../../src/lib/protocol/push';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { sealedLike } from '../support/sealed-like';
import { CALLERS, requestDraftOf } from '../support/small-network';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
});
afterAll(() => server.stop());

let lastAddress = 0;
const guest = () => server.visitor({ 'x-test-address': `192.0.2.${++lastAddress}` });
const submission = (change: Record<string, unknown> = {}) => ({
	id: newId(),
	kind: 'request.submit',
	body: { ...requestDraftOf(), ...change }
});
const pushBody = (...mutations: unknown[]) => ({ v: PROTOCOL_VERSION, account: '', mutations });
const codeOf = async (response: Response) =>
	[response.status, ((await response.json()) as { error: { code: string } }).error.code] as const;

describe('who may change something', () => {
	const endpoints: [string, string, unknown][] = [
		['POST', '/api/push', pushBody(submission())],
		['POST', '/api/session/login', { email: 'mia@example.org', password: 'x', device: '' }],
		['POST', '/api/session/logout', {}],
		['DELETE', '/api/sessions', { others: true }],
		['POST', '/api/receipts', { v: PROTOCOL_VERSION, asked: [{ key: '0'.repeat(64) }] }]
	];
	const origins = ['https://evil.example', 'null', '', 'http://127.0.0.1', 'http://127.0.0.1.evil.example'];
	const cells = endpoints.flatMap(([method, path, body]) =>
		origins.map((origin) => ({ method, path, body, origin }))
	);

	it.each(cells)('not $origin: $method $path', async ({ method, path, body, origin }) => {
		const response = await guest().send(method, path, body, { origin });
		expect(await codeOf(response)).toEqual([403, 'foreign_origin']);
	});

	it.each(endpoints)('nobody without an origin: %s %s', async (method, path, body) => {
		const status = await new Promise((resolve, reject) => {
			const text = JSON.stringify(body);
			const headers = {
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(text),
				[PROTOCOL_HEADER]: String(PROTOCOL_VERSION)
			};
			const sent = request(server.url + path, { method, headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			});
			sent.on('error', reject);
			sent.end(text);
		});
		expect(status).toBe(403);
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
		'no form from elsewhere: %s',
		async (type) => {
			const headers = { origin: 'https://evil.example', 'content-type': type };
			expect((await guest().send('POST', '/api/session/logout', 'a=b', headers)).status).toBe(403);
		}
	);
});

describe('what is asked for', () => {
	it.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'text/html',
		'',
		'application/json; charset=latin1'
	])('is not a body of type "%s"', async (type) => {
		const response = await guest().send('POST', '/api/push', pushBody(submission()), {
			'content-type': type
		});
		expect([403, 415]).toContain(response.status);
	});

	it.each([
		'/api/sync?cursor=x&role=coordination',
		'/api/sync?scope=coordination',
		'/api/sync?cursor=a&cursor=b',
		'/api/sync/snapshot?all=1',
		'/api/session?debug',
		'/api/health?verbose=1'
	])('has no other query parameters: %s', async (path) => {
		expect(await codeOf(await guest().get(path))).toEqual([400, 'bad_request']);
	});

	it.each(['0', '1', String(PROTOCOL_VERSION + 1), 'x', ''])(
		'is not of protocol version "%s"',
		async (version) => {
			const response = await guest().get('/api/sync', { [PROTOCOL_HEADER]: version });
			expect(await codeOf(response)).toEqual([426, 'upgrade_required']);
		}
	);

	it.each(['', '{', 'null', '[]', '"x"', '{"v":1}', '{"v":2,"account":"","mutations":[]}', '<html></html>'])(
		'is not %j as a push',
		async (body) => {
			expect(await codeOf(await guest().send('POST', '/api/push', body))).toEqual([400, 'bad_request']);
		}
	);

	it.each(['x', 'a.b', 'eyJhIjoxfQ.AAAAAAAAAAAAAAAA', '..', `${'x'.repeat(150)}.${'y'.repeat(16)}`, '%00'])(
		'is not a cursor that nobody gave: %s',
		async (cursor) => {
			const response = await guest().get(`/api/sync?cursor=${cursor}`);
			expect(await response.json()).toMatchObject({ kind: 'reset' });
		}
	);
});

describe('the size of things', () => {
	it('ends a body of 10 MB before it is read, announced or not', async () => {
		const large = 'x'.repeat(10 * 1024 * 1024);
		const announced = await guest()
			.send('POST', '/api/push', large)
			.catch(() => undefined);
		// The connection may be cut while the body still travels; an answer, if there is one, says why.
		if (announced) expect(await codeOf(announced)).toEqual([413, 'too_large']);
		expect((await guest().get('/api/health')).status).toBe(200);

		const status = await new Promise((resolve, reject) => {
			const headers = {
				origin: server.url,
				'content-type': 'application/json',
				[PROTOCOL_HEADER]: String(PROTOCOL_VERSION)
			};
			const sent = request(`${server.url}/api/push`, { method: 'POST', headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			});
			sent.on('error', reject);
			for (let sentBytes = 0; sentBytes <= LIMITS.bodyBytes; sentBytes += 64 * 1024)
				sent.write('x'.repeat(64 * 1024));
			sent.end();
		});
		expect(status).toBe(413);
	});

	it.each<[string, Record<string, unknown>]>([
		['a payload beyond the limit', { payload: 'x'.repeat(LIMITS.payload + 1) }],
		['an empty payload', { payload: '' }],
		['a content that is not sealed', { payload: '{"format":1,"question":"lesbar"}' }],
		['a null byte in a sealed one', { payload: `${sealedLike('x')}\u0000` }],
		['nobody who could read it', { recipients: [] }],
		['a recipient that is no fingerprint', { recipients: ['<b>'] }],
		['an id that is a path', { id: '../../etc/passw' }],
		['a filter in a reference', { youthOffice: '" || 1 = 1 || "' }],
		['a receipt that is no hash', { receipt: 'G'.repeat(64) }],
		['an object for a text', { legalBasis: { $ne: '' } }],
		['an urgency nobody knows', { urgency: '<b>now</b>' }]
	])('refuses %s', async (_what, change) => {
		const response = await guest().send('POST', '/api/push', pushBody(submission(change)));
		expect(await codeOf(response)).toEqual([400, 'bad_request']);
	});

	it('refuses more mutations at once than agreed', async () => {
		const many = Array.from({ length: LIMITS.mutationsPerPush + 1 }, () => submission());
		expect((await guest().send('POST', '/api/push', pushBody(...many))).status).toBe(400);
	});

	it('carries a sealed text at the limit unharmed', async () => {
		const around = Buffer.from(sealedLike(''), 'base64').length;
		const payload = sealedLike('x'.repeat((LIMITS.payload / 4) * 3 - around));
		expect(payload).toHaveLength(LIMITS.payload);
		const mutation = submission({ payload });
		const response = await guest().send('POST', '/api/push', pushBody(mutation));
		expect(pushAnswer.parse(await response.json()).results).toMatchObject([{ outcome: 'done' }]);
		const stored = await server.pocketBase.admin.collection('requests').getOne(mutation.body.id);
		expect(stored.payload).toBe(payload);
	});

	it('keeps what an unknown field wants to smuggle in out', async () => {
		const mutation = submission({
			status: 'closed',
			acceptedBy: CALLERS.anna.expertId,
			author: CALLERS.mia.userId
		});
		await guest().send('POST', '/api/push', pushBody(mutation));
		const stored = await server.pocketBase.admin.collection('requests').getOne(mutation.body.id);
		expect(stored).toMatchObject({ status: 'submitted', acceptedBy: '', author: '' });
	});
});
