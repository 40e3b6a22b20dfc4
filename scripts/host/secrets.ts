// The secrets of a data folder, made once at its set-up and kept in it, readable by its owner alone.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';
import * as z from 'zod/mini';
import { writeDurably } from '../../src/lib/server/durable-file';
import { Obstacle } from './steps';

const FILE = 'secrets.json';

const secrets = z.object({
	/** PocketBase's superuser: the server's system identity. */
	superuser: z.object({ email: z.string(), password: z.string().check(z.minLength(20)) }),
	/** Of the demo accounts; nothing else uses it. */
	demoPassword: z.optional(z.string()),
	/** The server's name at the browsers' push services: with another pair every subscription is lost. */
	vapid: z.optional(z.object({ publicKey: z.string(), privateKey: z.string() })),
	/** Opens the keys of the demo experts. */
	demoPassphrase: z.optional(z.string())
});
type Kept = z.infer<typeof secrets>;
export type Secrets = Kept & Required<Pick<Kept, 'vapid'>>;

/** Reads them, or makes them when the folder is new. `damaged` is the sentence for a file nobody can read. */
export async function keepSecrets(folder: string, damaged: (reason: string) => string): Promise<Secrets> {
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o700);
	const file = join(folder, FILE);
	if (existsSync(file)) return withVapid(folder, readSecrets(file, damaged));
	if (existsSync(join(folder, 'pb_data'))) throw new Obstacle(damaged(`${FILE} fehlt`));
	return withVapid(folder, { superuser: { email: 'system@example.org', password: token(24) } });
}

/** The keys of pushes in the server's variables; a pair that the environment brings along comes first. */
export function vapidEnvironment({ vapid }: Secrets): Record<string, string> {
	const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = process.env;
	if (publicKey || privateKey) return {};
	return { VAPID_PUBLIC_KEY: vapid.publicKey, VAPID_PRIVATE_KEY: vapid.privateKey };
}

/** A folder of an earlier version has no pair yet. */
async function withVapid(folder: string, kept: Kept): Promise<Secrets> {
	if (kept.vapid) return { ...kept, vapid: kept.vapid };
	return saveSecrets(folder, { ...kept, vapid: webPush.generateVAPIDKeys() });
}

/** Without it nobody opens the database. */
export async function saveSecrets(folder: string, kept: Secrets): Promise<Secrets> {
	await writeDurably(join(folder, FILE), `${JSON.stringify(kept, null, '\t')}\n`);
	return kept;
}

/** A word of random characters. */
export function token(bytes: number): string {
	return randomBytes(bytes).toString('base64url');
}

function readSecrets(file: string, damaged: (reason: string) => string): Kept {
	try {
		return secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		throw new Obstacle(damaged(`${FILE} ist nicht lesbar`));
	}
}
