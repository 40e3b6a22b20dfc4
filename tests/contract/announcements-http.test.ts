// How a notice's mails end, on the built server: by a mailbox's own button, which comes from no page of ours, and by nothing else that
// comes from elsewhere.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANNOUNCEMENTS } from '../../src/lib/protocol/endpoints/announcements';
import { mailChoice } from '../../src/lib/protocol/announcements';
import { mailLinkOf } from '../../src/lib/server/announcements/unsubscribe';
import { keepMailLink } from '../../src/lib/server/pocketbase/mail-choices';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { REGION } from '../support/small-network';

const ADDRESS = 'a@example.org';
let server: BuiltServer;
let token: string;
beforeAll(async () => {
	server = await startBuiltServer();
	const { clients } = server.pocketBase;
	const link = mailLinkOf(clients, REGION, ADDRESS);
	await keepMailLink(clients, { network: REGION, address: ADDRESS, hash: link.hash }, undefined);
	({ token } = link);
});
afterAll(() => server.stop());

const button = () => `${server.url}/api/announcements/off/${token}`;
const wanted = async () => {
	const answer = await server.visitor().send('POST', ANNOUNCEMENTS.look.path, { token });
	return mailChoice.parse(await answer.json()).wanted;
};
const again = () => server.visitor().send('PUT', ANNOUNCEMENTS.choose.path, { token, wanted: true });
const post = (body: BodyInit, headers: Record<string, string> = {}, url = button()) =>
	fetch(url, { method: 'POST', body, headers, redirect: 'manual' });

it('opened in a browser it leads to the page and does nothing, however often', async () => {
	for (let times = 0; times < 3; times += 1) {
		const answer = await fetch(button(), { redirect: 'manual' });
		expect([answer.status, answer.headers.get('location')]).toEqual([303, `/abmelden#${token}`]);
	}
	expect((await fetch(button(), { method: 'HEAD', redirect: 'manual' })).status).toBe(303);
	expect(await wanted()).toBe(true);
});

it('a mailbox’s button ends them, as a form of either kind, twice as once', async () => {
	const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
	expect((await post(form)).status).toBe(204);
	expect(await wanted()).toBe(false);
	expect((await post(form)).status).toBe(204);
	await again();
	expect(await wanted()).toBe(true);
	const boundary = 'x1';
	const parts = `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`;
	const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
	expect((await post(parts, multipart)).status).toBe(204);
	expect(await wanted()).toBe(false);
	await again();
});

it('anything else that is posted there ends nothing', async () => {
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	expect((await post('', form)).status).toBe(400);
	expect((await post('List-Unsubscribe=Two-Click', form)).status).toBe(400);
	expect((await post(`List-Unsubscribe=One-Click&x=${'y'.repeat(3000)}`, form)).status).toBe(400);
	expect(
		(await post('{"List-Unsubscribe":"One-Click"}', { 'content-type': 'application/json' })).status
	).toBe(400);
	const guessed = `${server.url}/api/announcements/off/${'B'.repeat(43)}`;
	expect((await post('List-Unsubscribe=One-Click', form, guessed)).status).toBe(404);
	expect(await wanted()).toBe(true);
});

it('no form from elsewhere gets in anywhere else', async () => {
	const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://boese.example' };
	for (const path of [
		'/',
		'/konto',
		'/api/session/logout',
		'/api/announcements/choice',
		`/api/announcements/off/${token}/x`
	])
		expect((await post('a=b', form, server.url + path)).status).toBe(403);
	expect((await post('a=b', { 'content-type': form['content-type'] }, `${server.url}/konto`)).status).toBe(
		403
	);
	expect(await wanted()).toBe(true);
});
