// The secrets of a data folder: made once, kept, for its owner alone; a folder of an earlier version gets what it lacks.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSecrets, vapidEnvironment } from '../../scripts/host/secrets';
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
	it('are made once, for the owner alone', () => {
		const made = keepSecrets(folder, damaged);
		expect(keepSecrets(folder, damaged)).toEqual(made);
		expect(statSync(kept()).mode & 0o777).toBe(0o600);
		expect(JSON.parse(readFileSync(kept(), 'utf8'))).toEqual(made);
	});

	it('of an earlier version get keys for pushes once, and lose nothing', () => {
		const superuser = { email: 'system@example.org', password: 'x'.repeat(24) };
		writeFileSync(kept(), JSON.stringify({ superuser, demoPassword: 'Passwort123' }));
		const first = keepSecrets(folder, damaged);
		expect(first).toMatchObject({ superuser, demoPassword: 'Passwort123' });
		expect(keepSecrets(folder, damaged)).toEqual(first);
	});

	it('hand the server keys that it takes, unless the environment brings its own', () => {
		const secrets = keepSecrets(folder, damaged);
		const { push } = readEnvironment({
			ORIGIN: 'https://netz.example.org',
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
