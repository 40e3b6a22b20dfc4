// `npm run recover -- ADDRESS`: the way back in for whoever sits at the server, and what is said when something is in the way.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPocketBase } from '../../scripts/host/pocketbase';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { SESSION } from '../../src/lib/protocol/endpoints/session';
import { visitorOf } from '../support/built-server';
import { CALLERS, emailOf, seedSmallNetwork } from '../support/small-network';
import { startProduct } from '../support/started-product';

const RENEWED = 'Leise Otter ordnen Kiesel';
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
	await (await startProduct(folder)).stop();
	await inDatabase(async (admin) => {
		await seedSmallNetwork(admin);
		const user = CALLERS.karla.userId;
		await admin.collection('users').update(user, { active: false });
		const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
		await admin.collection('secondFactors').create({ user, secret, confirmedAt: new Date(), lastStep: 1 });
		const there = { issuer: 'https://login.example.org', subject: 'karla', boundAt: new Date() };
		await admin.collection('providerAccounts').create({ user, ...there });
	});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inDatabase(work: (admin: PocketBase) => Promise<void>): Promise<void> {
	const { superuser } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
		superuser: { email: string; password: string };
	};
	const started = await startPocketBase({ dataDir: join(folder, 'pb_data'), superuser });
	const admin = new PocketBase(started.url);
	await admin.collection('_superusers').authWithPassword(superuser.email, superuser.password);
	await work(admin);
	await started.stop();
}

function recover(...args: string[]): Promise<{ code: number; said: string }> {
	const env = { ...process.env, DATA_DIR: folder, ORIGIN: 'https://netz.example.org' };
	return new Promise((resolve) =>
		execFile(process.execPath, ['scripts/run.mjs', 'recover', ...args], { env }, (error, stdout, stderr) =>
			resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: `${stdout}${stderr}` })
		)
	);
}

describe('npm run recover', () => {
	it('prints an address that opens a suspended account once, without its second factor, when the server runs again', async () => {
		const { code, said } = await recover(` ${emailOf('karla').toUpperCase()}`);
		expect(said).toContain('Das Konto war gesperrt und ist es jetzt nicht mehr.');
		expect(said).toContain('Der zweite Faktor des Kontos ist entfernt, Passkeys auch');
		expect(said).toContain('Verbindung des Kontos mit der Anmeldung über OpenID Connect ist gelöst');
		expect(code).toBe(0);
		await inDatabase(async (admin) => {
			const told = await admin.collection('notices').getFullList();
			const mail = { user: CALLERS.karla.userId, kind: 'factorChanged', channel: 'mail', state: 'waiting' };
			expect(told).toMatchObject([mail]);
		});
		const token = /https:\/\/netz\.example\.org\/link#([\w-]{43})/.exec(said)?.[1];

		const product = await startProduct(folder);
		const spend = () => visitorOf(product.url).send('POST', PAGE_API.spendLink, { token, password: RENEWED });
		expect((await spend()).status).toBe(200);
		// Production has her set up another one before she is in.
		const credentials = { email: emailOf('karla'), password: RENEWED, device: 'Test', second: true };
		const answer = await visitorOf(product.url).send('POST', API.login, credentials);
		expect(SESSION.login.answer.parse(await answer.json())).toMatchObject({
			account: null,
			second: { how: 'setUp' }
		});
		expect((await spend()).status).toBe(410);

		const { code: running, said: taken } = await recover(emailOf('karla'));
		expect(running).toBe(1);
		expect(taken).toContain('läuft schon ein Schutznetz');
		await product.stop();
	});

	it.each([
		[[], 'Bitte nennen Sie die E-Mail-Adresse des Kontos'],
		[['nobody@example.org'], 'Ein Konto mit der Adresse nobody@example.org gibt es nicht.']
	])('%j: says what is missing', async (args, sentence) => {
		const { code, said } = await recover(...args);
		expect(code).toBe(1);
		expect(said).toContain(sentence);
		expect(said).not.toContain('    at ');
	});
});
