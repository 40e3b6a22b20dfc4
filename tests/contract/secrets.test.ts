// The secrets of a data folder: made once, kept, for its owner alone; a folder of an earlier version gets what it lacks.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPocketBase } from '../../scripts/host/pocketbase';
import { keepSecrets, saveSecrets, vapidEnvironment } from '../../scripts/host/secrets';
import { readEnvironment } from '../../src/lib/server/env';

const damaged = (reason: string) => reason;

let folder: string;
const kept = () => join(folder, 'secrets.json');
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'schutznetz-'))));
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
	delete process.env.VAPID_PUBLIC_KEY;
});

describe('the secrets', () => {
	it('are made once, for the owner alone', async () => {
		const made = await keepSecrets(folder, damaged);
		expect(await keepSecrets(folder, damaged)).toEqual(made);
		expect(statSync(kept()).mode & 0o777).toBe(0o600);
		expect(JSON.parse(readFileSync(kept(), 'utf8'))).toEqual(made);
	});

	it('are whole or as they were: what was left half written beside them is not read', async () => {
		const made = await keepSecrets(folder, damaged);
		writeFileSync(`${kept()}.new`, '{"superuser":');
		expect(await keepSecrets(folder, damaged)).toEqual(made);
		await saveSecrets(folder, { ...made, demoPassword: 'Passwort123' });
		expect(await keepSecrets(folder, damaged)).toMatchObject({ demoPassword: 'Passwort123' });
		expect(readdirSync(folder)).toEqual(['secrets.json']);
	});

	it('are in no argument of a process', async () => {
		const superuser = { email: 'system@example.org', password: 'a-long-test-password' };
		const started = await startPocketBase({ dataDir: join(folder, 'pb_data'), superuser });
		const seen = readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((pid) => {
				try {
					return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
				} catch {
					return [];
				}
			});
		expect(seen.some((line) => line.includes(folder))).toBe(true);
		expect(seen.filter((line) => line.includes(superuser.password))).toEqual([]);
		const login = await fetch(`${started.url}/api/collections/_superusers/auth-with-password`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ identity: superuser.email, password: superuser.password })
		});
		expect(login.status).toBe(200);
		await started.stop();
	});

	it('of an earlier version get keys for pushes once, and lose nothing', async () => {
		const superuser = { email: 'system@example.org', password: 'x'.repeat(24) };
		writeFileSync(kept(), JSON.stringify({ superuser, demoPassword: 'Passwort123' }));
		const first = await keepSecrets(folder, damaged);
		expect(first).toMatchObject({ superuser, demoPassword: 'Passwort123' });
		expect(await keepSecrets(folder, damaged)).toEqual(first);
	});

	it('hand the server keys that it takes, unless the environment brings its own', async () => {
		const secrets = await keepSecrets(folder, damaged);
		const { push } = readEnvironment({
			ORIGIN: 'https://netz.example.org',
			ADDRESS_HEADER: 'x-forwarded-for',
			POCKETBASE_URL: 'http://127.0.0.1:8090',
			POCKETBASE_EMAIL: 'system@example.org',
			POCKETBASE_PASSWORD: 'a-long-password',
			DATA_DIR: folder,
			...vapidEnvironment(secrets)
		});
		expect(push).toMatchObject(secrets.vapid);
		process.env.VAPID_PUBLIC_KEY = 'B'.repeat(87);
		expect(vapidEnvironment(secrets)).toEqual({});
	});
});
