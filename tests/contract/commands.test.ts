// What the commands say when something is in the way: one clear sentence and exit code 1, no stack.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_FORM, SEEDED } from '../../scripts/demo/form';
import { freePort } from '../../scripts/host/pocketbase';

interface Ended {
	code: number;
	said: string;
}

function run(command: string, args: string[], env: Record<string, string>): Promise<Ended> {
	return new Promise((resolve) => {
		const all = ['scripts/run.mjs', command, ...args];
		execFile(process.execPath, all, { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
			resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: `${stdout}${stderr}` })
		);
	});
}

describe('npm start', () => {
	it('takes no switch of the demo', async () => {
		const env = {
			ORIGIN: 'http://localhost:3000',
			SECOND_FACTOR: 'voluntary',
			PORT: String(await freePort())
		};
		const { code, said } = await run('start', [], env);
		expect(code).toBe(1);
		expect(said).toContain('SECOND_FACTOR gibt es nur in der Demo.');
		expect(said).not.toContain('    at ');
	});
});

describe('npm run demo', () => {
	let folder: string;
	let env: Record<string, string>;
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
		env = { DEMO_DIR: folder, PORT: String(await freePort()) };
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('names the port that is in use, and how to take another', async () => {
		const taken = createServer().listen(0, '127.0.0.1');
		await once(taken, 'listening');
		const port = (taken.address() as AddressInfo).port;
		const { code, said } = await run('demo', [], { ...env, PORT: String(port) });
		taken.close();
		expect(code).toBe(1);
		expect(said).toContain(`Der Port ${port} ist schon belegt.`);
		expect(said).not.toContain('    at ');
	});

	it.each([
		['unreadable secrets', () => writeFileSync(join(folder, 'secrets.json'), '{"superuser":')],
		['data without their secrets', () => mkdirSync(join(folder, 'pb_data'))],
		[
			'a database that is none',
			() => {
				const superuser = { email: 'system@example.org', password: 'x'.repeat(24) };
				writeFileSync(
					join(folder, 'secrets.json'),
					JSON.stringify({ superuser, demoPassword: 'Passwort123' })
				);
				writeFileSync(join(folder, SEEDED), DEMO_FORM);
				mkdirSync(join(folder, 'pb_data'));
				writeFileSync(join(folder, 'pb_data/data.db'), 'not a database '.repeat(400));
			}
		]
	])('says that .demo is damaged and how to renew it: %s', async (_, damage) => {
		damage();
		const { code, said } = await run('demo', [], env);
		expect(code).toBe(1);
		expect(said).toContain('ist beschädigt');
		expect(said).toContain('npm run demo -- --reset');
		expect(said).not.toContain('    at ');
	});

	it('names the platform whose PocketBase is missing', async () => {
		const { code, said } = await run('demo', [], { ...env, POCKETBASE_BIN: join(folder, 'nothing') });
		expect(code).toBe(1);
		expect(said).toMatch(/POCKETBASE_BIN zeigt auf/);
		expect(said).not.toContain('    at ');
	});

	it.each([
		[['--size', 'viel'], '--size braucht eine ganze Zahl'],
		[['--groesse', '3'], 'Unbekannte Angabe']
	])('refuses %j', async (args, sentence) => {
		const { code, said } = await run('demo', args, env);
		expect(code).toBe(1);
		expect(said).toContain(sentence);
	});
});
