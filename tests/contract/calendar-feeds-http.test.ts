// The address of a calendar on the built server: what a calendar program gets and what a stranger learns.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFeedAnswer } from '../../src/lib/protocol/calendar-feeds';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { rowOf } from '../support/one-of-each';
import { CALLERS, CIRCLE } from '../support/small-network';

let server: BuiltServer;
let path: string;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
	await server.pocketBase.admin
		.collection('meetings')
		.create({ ...rowOf('meetings', 'meetingnord2026'), circle: CIRCLE, publication: 'published' });
	const karla = visitor();
	await karla.login('karla');
	const made = await karla.send('POST', PAGE_API.feeds, { device: 'Outlook' });
	path = makeFeedAnswer.parse(await made.json()).path;
});
afterAll(() => server.stop());

let last = 0;
const visitor = () => server.visitor({ 'x-test-address': `192.0.2.${(last += 1)}` });

describe('a calendar program', () => {
	it('reads without a cookie, and is told by an ETag that nothing has changed', async () => {
		const first = await fetch(server.url + path);
		expect(first.status).toBe(200);
		expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		expect(await first.text()).toContain('UID:meetingnord2026@');
		const etag = first.headers.get('etag') ?? '';
		const again = await fetch(server.url + path, { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		expect(again.headers.get('cache-control')).toBe('private, no-cache');
		await server.pocketBase.admin.collection('meetings').update('meetingnord2026', { title: 'Verlegt' });
		const third = await fetch(server.url + path, { headers: { 'if-none-match': etag } });
		expect(third.status).toBe(200);
		expect(await third.text()).toContain('Verlegt');
	});

	it('hands its address on to nobody: no referrer, no copy on the way, nothing in the log', async () => {
		const answer = await fetch(server.url + path);
		expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
		expect(answer.headers.get('cache-control')).toContain('private');
		const token = path.split('/').at(-1)!.replace('.ics', '');
		await fetch(`${server.url}${path}?x=1`);
		await fetch(server.url + path.replace(token, `${token}%00`));
		expect(server.printed()).not.toContain(token);
	});
});

describe('a stranger', () => {
	it('learns the same of a guess, of an address that has ended, and of what is none', async () => {
		const karla = visitor();
		await karla.login('karla');
		const made = makeFeedAnswer.parse(
			await (await karla.send('POST', PAGE_API.feeds, { device: 'Altes Telefon' })).json()
		);
		const { id } = made.feeds.find(({ device }) => device === 'Altes Telefon')!;
		expect((await karla.send('DELETE', PAGE_API.feeds, { id })).status).toBe(200);
		const answers = await Promise.all(
			[made.path, `/api/calendar/feed/${'B'.repeat(43)}.ics`, '/api/calendar/feed/kalender.ics'].map(
				async (one) => {
					const answer = await visitor().get(one);
					const headers = [...answer.headers].filter(([name]) => name !== 'date');
					return { status: answer.status, headers, body: await answer.text() };
				}
			)
		);
		expect(answers[0]).toMatchObject({ status: 404, body: '{"error":{"code":"not_found"}}' });
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[2]).toEqual(answers[0]);
	});

	it('is stopped after some hundred guesses from one address', async () => {
		const one = visitor();
		let status = 0;
		for (let n = 0; n < 700 && status !== 429; n += 1)
			({ status } = await one.get(`/api/calendar/feed/${String(n).padStart(43, 'C')}.ics`));
		expect(status).toBe(429);
	});
});

it('„Gerät verloren“ ends the calendars of that account', async () => {
	const [karla, mia] = [visitor(), visitor()];
	await karla.login('karla');
	await mia.login('mia');
	const { admin } = server.pocketBase;
	await admin.collection('users').update(CALLERS.mia.userId, { networks: [CALLERS.karla.networks[0]] });
	const answer = await mia.send('POST', PAGE_API.feeds, { device: 'Telefon' });
	const made = makeFeedAnswer.parse(await answer.json());
	expect((await fetch(server.url + made.path)).status).toBe(200);
	const body = { id: CALLERS.mia.userId, to: 'deviceLost' };
	expect((await karla.send('PUT', PAGE_API.deskAccounts, body)).status).toBe(200);
	expect((await fetch(server.url + made.path)).status).toBe(404);
});
