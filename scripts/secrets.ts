// The secrets of a data folder, made once at its set-up and kept in it, readable by its owner alone.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Obstacle } from './steps';

const FILE = 'secrets.json';

const secrets = z.object({
	/** PocketBase's superuser: the server's system identity. */
	superuser: z.object({ email: z.string(), password: z.string().check(z.minLength(20)) }),
	/** Of the demo accounts; nothing else uses it. */
	demoPassword: z.optional(z.string())
});
export type Secrets = z.infer<typeof secrets>;

/** Reads them, or makes them when the folder is new. `damaged` is the sentence for a file nobody can read. */
export function keepSecrets(folder: string, damaged: (reason: string) => string): Secrets {
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o700);
	const file = join(folder, FILE);
	if (existsSync(file)) return readSecrets(file, damaged);
	if (existsSync(join(folder, 'pb_data'))) throw new Obstacle(damaged(`${FILE} fehlt`));
	return saveSecrets(folder, { superuser: { email: 'system@example.org', password: token(24) } });
}

export function saveSecrets(folder: string, kept: Secrets): Secrets {
	writeFileSync(join(folder, FILE), `${JSON.stringify(kept, null, '\t')}\n`, { mode: 0o600 });
	return kept;
}

/** A word of random characters. */
export function token(bytes: number): string {
	return randomBytes(bytes).toString('base64url');
}

function readSecrets(file: string, damaged: (reason: string) => string): Secrets {
	try {
		return secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		throw new Obstacle(damaged(`${FILE} ist nicht lesbar`));
	}
}
