// The demo's data folder, as `npm run demo` and `npm run dev` open it: filled on the first start, kept afterwards, made
// anew where its data have an earlier form.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { lockFolder } from '../host/folder-lock';
import { startPocketBase, type PocketBaseHandle } from '../host/pocketbase';
import { keepSecrets, saveSecrets, token, vapidEnvironment, type Secrets } from '../host/secrets';
import { Obstacle, step } from '../host/steps';
import { documentFiles } from '../../src/lib/server/documents/files';
import { ACCOUNTS } from './accounts';
import { makeDocuments } from './documents';
import { DEMO_FORM, SEEDED } from './form';
import { makeNetwork } from './network';
import { seed, setPassword, type DemoSecrets } from './seed';

const folder = resolve(process.env.DEMO_DIR ?? '.demo');

export interface DemoData {
	database: PocketBaseHandle;
	secrets: Secrets;
}

/** Forgets all of it: the next start makes it anew. One that runs is left alone. */
export async function discardDemo(): Promise<void> {
	await (await lockFolder(folder)).release();
	rmSync(folder, { recursive: true, force: true });
}

/** Starts PocketBase on the folder; `fillDemo` says whether there is anything in it. */
export async function openDemo(): Promise<DemoData> {
	const lock = await lockFolder(folder);
	const secrets = await keepSecrets(folder, damaged);
	const dataDir = join(folder, 'pb_data');
	// Data that were never completely written are not worth keeping.
	if (!isSeeded()) rmSync(dataDir, { recursive: true, force: true });
	try {
		const { superuser } = secrets;
		const database = await startPocketBase({ dataDir, superuser, inherited: lock.fd });
		const stop = () => database.stop().then(() => lock.release());
		return { database: { ...database, stop }, secrets };
	} catch (error) {
		await lock.release();
		if (!isSeeded() || !(error instanceof Error)) throw error;
		throw new Obstacle(damaged(error.message));
	}
}

/** In a large demo, one report to so many records. */
const RECORDS_A_REPORT = 4;

/** Makes the demo data on the first start and keeps the accounts' password as the environment wants it. */
export async function fillDemo({ database, secrets }: DemoData, size = 0): Promise<DemoSecrets> {
	const password = process.env.DEMO_PASSWORD ?? secrets.demoPassword ?? token(9);
	const passphrase = secrets.demoPassphrase ?? process.env.DEMO_PASSPHRASE ?? `${token(6)}-${token(6)}`;
	if (password.length < 8) throw new Obstacle('DEMO_PASSWORD braucht mindestens acht Zeichen.');
	if (!isSeeded()) {
		const documents = makeDocuments(new Date());
		for (const { row, bytes } of documents) await documentFiles(folder).keep(row.id, bytes);
		await step('Demo-Netzwerk angelegt', () =>
			seed(
				database,
				makeNetwork(new Date(), size),
				{ password, passphrase },
				Math.floor(size / RECORDS_A_REPORT),
				documents.map(({ row }) => row)
			)
		);
		writeFileSync(join(folder, SEEDED), `${DEMO_FORM}\n`);
	} else if (size > 0) {
		throw new Obstacle('Es gibt schon Demo-Daten. Eine andere Größe entsteht mit --reset --size …');
	} else if (password !== secrets.demoPassword) {
		await step('Passwort der Demo-Konten geändert', () => setPassword(database, password));
	}
	await saveSecrets(folder, { ...secrets, demoPassword: password, demoPassphrase: passphrase });
	return { password, passphrase };
}

/** What the server's environment says about these data. */
export function demoEnvironment({ database, secrets }: DemoData, origin: string): Record<string, string> {
	return {
		ORIGIN: origin,
		// Safari keeps no `__Host-` cookie of http://localhost (server/auth/set-cookie.ts).
		PLAIN_COOKIES: 'demo',
		// Whoever tries the demo is not asked for an app; an account that has set one up is.
		SECOND_FACTOR: 'voluntary',
		DATA_DIR: folder,
		POCKETBASE_URL: database.url,
		POCKETBASE_EMAIL: database.superuser.email,
		POCKETBASE_PASSWORD: database.superuser.password,
		// The demo sends no mails, it keeps them in a folder; whoever names a mail server wants to try it.
		...(process.env.SMTP_URL ? {} : { MAIL_FOLDER: join(folder, 'mails') }),
		...vapidEnvironment(secrets)
	};
}

/** Tells who can sign in. */
export function announceAccounts({ password, passphrase }: DemoSecrets): void {
	console.log(`Demo-Konten, Passwort für alle: ${password}`);
	for (const { email, says } of ACCOUNTS) console.log(`  ${email.padEnd(28)} ${says}`);
	console.log(`Passphrase für die Schlüssel der Fachkräfte: ${passphrase}`);
}

/** Data of an earlier form of the demo are made anew: nothing in them is anybody's. */
function isSeeded(): boolean {
	const file = join(folder, SEEDED);
	return existsSync(file) && readFileSync(file, 'utf8').trim() === DEMO_FORM;
}

function damaged(reason: string): string {
	const name = relative('.', folder) || folder;
	return `Der Ordner ${name} ist beschädigt (${reason}). „npm run demo -- --reset“ legt ihn neu an.`;
}
