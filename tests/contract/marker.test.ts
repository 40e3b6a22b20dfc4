// A word that stands in every text of two consultations and of a case for a meeting, looked for everywhere the server could have left it: database,
// WAL, logs, backup, mails, the memory of both processes, and what other people's devices keep. First it is shown that a
// word sent readably is found in each of these places. Memory is read from /proc: Linux.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import { rowOf } from '../support/one-of-each';
import { atRest, deviceOf, startBrowser } from '../support/browser-devices';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { wholeCase } from '../support/confidential-case';
import { type Network, personOf, push, requestsOf, wholeLife } from '../support/confidential-life';
import { filesWith, formsOf, holds, memoryWith } from '../support/find-word';
import { mailServer, type MailServer } from '../support/mail-server';
import { ANNA, CALLERS, type CallerName, requestDraftOf } from '../support/small-network';

const wordOf = () => `Zq${randomBytes(12).toString('hex').replace(/\d/g, 'k')}`;
/** Sealed, and nowhere to be found; sent readably, and found everywhere. */
const [word, control] = [wordOf(), wordOf()];
const [forms, controlForms] = [formsOf(word), formsOf(control)];
/** Devices of accounts that are no party to the requests, and of those who are but have not opened their key. */
const DEVICES: readonly CallerName[] = ['karla', 'max', 'clara', 'anna', 'berta'];

let mails: MailServer;
let server: BuiltServer;
let browser: Browser;
let network: Network;
const devices = new Map<CallerName, BrowserContext>();

beforeAll(async () => {
	mails = await mailServer();
	await mails.start();
	server = await startBuiltServer({ SMTP_URL: mails.url, MAIL_FROM: 'netz@example.org', LOG_LEVEL: 'debug' });
	// The product keeps PocketBase's log off: here it is on, so that there is something to search.
	await server.pocketBase.admin.settings.update({ logs: { maxDays: 5, minLevel: -4, logIP: true } });
	const [anna, berta, karla] = [
		await personOf(server, 'anna'),
		await personOf(server, 'berta'),
		await personOf(server, 'karla')
	];
	network = { anna, berta, karla };
	await sendReadably();
	const guest = { visitor: server.visitor(), account: '' };
	const mia = { visitor: server.visitor(), account: CALLERS.mia.userId };
	await mia.visitor.login('mia');
	for (const asker of [guest, mia]) await wholeLife(network, asker, word);
	await wholeCase(server, karla, mia, word);
	// What is over before the server looks needs no mail; this one waits.
	const recipients = [await fingerprintOf(anna.key.recipient)];
	const body = requestDraftOf({ expert: ANNA, recipients });
	await push(guest, { id: newId(), kind: 'request.submit', body });
	await server.pocketBase.admin.backups.create('probe.zip');
	browser = await startBrowser();
	for (const name of DEVICES) devices.set(name, await deviceOf(browser, server.url, name));
});
afterAll(async () => {
	await browser.close();
	await server.stop();
	await mails.stop();
});

/** As open text of the directory, in base64, and in an address, which PocketBase notes in its log. */
async function sendReadably(): Promise<void> {
	const { admin } = server.pocketBase;
	const note = Buffer.from(`x${control}`).toString('base64');
	await admin.collection('offers').create({ ...rowOf('offers', newId()), title: control, note });
	await fetch(`${server.pocketBase.handle.url}/api/collections/none/records?filter=${control}`);
	await requestsOf(network.karla);
}

describe('the search itself', () => {
	it.each([
		['as it is', (text: string) => Buffer.from(`..${text}..`)],
		['in UTF-16', (text: string) => Buffer.from(`..${text}..`, 'utf16le')],
		['in base64', (text: string) => Buffer.from(Buffer.from(text + '!').toString('base64'))],
		['in base64, one further', (text: string) => Buffer.from(Buffer.from(`a${text}!`).toString('base64'))],
		['in base64, two further', (text: string) => Buffer.from(Buffer.from(`ab${text}!`).toString('base64'))]
	])('finds a word %s', (_form, write) => {
		expect(holds(write(control), controlForms)).toBe(true);
		expect(holds(write(wordOf()), controlForms)).toBe(false);
	});

	it('finds what was sent readably: database, WAL, log, backup', async () => {
		const { folder } = server.pocketBase;
		const found = async () => {
			const { hits } = await filesWith(folder, controlForms);
			return hits.map((file) => file.slice(folder.length + 1));
		};
		// PocketBase writes its log every few seconds.
		await expect.poll(found).toContainEqual(expect.stringMatching(/auxiliary\.db(-wal)?$/));
		const names = await found();
		expect(
			names.some((name) => /pb_data\/data\.db(-wal)?$/.test(name)),
			'database or WAL'
		).toBe(true);
		expect(
			names.some((name) => /probe\.zip:data\.db$/.test(name)),
			'in the backup'
		).toBe(true);
	});

	it('finds it in the memory of both processes, and on a device', async () => {
		for (const pid of [server.pid, server.pocketBase.handle.pid]) {
			const { hits, bytes } = await memoryWith(pid, controlForms);
			expect(bytes).toBeGreaterThan(20_000_000);
			expect(hits, `memory of ${pid}`).toBeGreaterThan(0);
		}
		expect(holds(await atRest(devices.get('max')!), controlForms)).toBe(true);
	});
});

describe('a word in everything that was typed', () => {
	let places = 0;
	const expectNowhere = (where: string, hits: number | boolean) => {
		places += 1;
		expect(Number(hits), where).toBe(0);
	};

	it('is in no file of the server: database, WAL, logs, backup', async () => {
		const { files, hits } = await filesWith(server.pocketBase.folder, forms);
		expect(files.filter((file) => /\.db$/.test(file)).length).toBeGreaterThanOrEqual(2);
		expect(await readdir(join(server.pocketBase.folder, 'pb_data', 'backups'))).toContain('probe.zip');
		expect(hits).toEqual([]);
		places += files.length;
	});

	it('is in nothing that the server printed, and in no mail', async () => {
		expect(server.printed()).toContain('Listening on');
		await expect.poll(() => mails.received.length).toBeGreaterThan(0);
		expectNowhere('log', holds(server.printed(), forms));
		for (const { source, subject, text } of mails.received)
			expectNowhere('mail', holds(source + subject + text, forms));
	});

	it('is in the memory of neither process', async () => {
		for (const pid of [server.pid, server.pocketBase.handle.pid])
			expectNowhere(`memory of ${pid}`, (await memoryWith(pid, forms)).hits);
	});

	it.each(DEVICES)('is nowhere on the device of %s', async (name) => {
		expectNowhere(name, holds(await atRest(devices.get(name)!), forms));
	});

	it('was looked for in all these places', () => {
		console.log(`marker places searched ${places}, hits 0`);
		expect(places).toBeGreaterThan(10);
	});
});
