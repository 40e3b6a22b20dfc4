// `npm run demo`: the whole product with the demo network, from nothing to an address.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isBuilt } from '../build/build';
import { ACCOUNTS } from './accounts';
import { DEMO_FORM, SEEDED } from './form';
import { makeNetwork } from './network';
import { seed, setPassword, type DemoSecrets } from './seed';
import { startPocketBase, type PocketBaseHandle } from '../host/pocketbase';
import { lanAddress, qrCode } from '../host/qr';
import { keepSecrets, saveSecrets, token, vapidEnvironment, type Secrets } from '../host/secrets';
import { checkPort, serve } from '../host/serve';
import { untilStopped } from '../host/signals';
import { Obstacle, runCommand, seconds, step } from '../host/steps';

const folder = resolve(process.env.DEMO_DIR ?? '.demo');

interface Options {
	reset: boolean;
	size: number;
	host: boolean;
}

await runCommand(async () => {
	const options = readOptions();
	const started = performance.now();
	const port = readPort();
	const host = options.host ? '0.0.0.0' : '127.0.0.1';
	const origin = process.env.ORIGIN ?? `http://localhost:${port}`;
	console.log('Schutznetz, Demo');
	await step(`Port ${port} ist frei`, () => checkPort(host, port));
	if (options.reset)
		await step('Demo-Daten verworfen', () => rmSync(folder, { recursive: true, force: true }));
	const secrets = keepSecrets(folder, damaged);
	const database = await step('PocketBase läuft, Datenbank ist auf Stand', () => openDatabase(secrets));
	try {
		if (!isBuilt()) await step('App gebaut', build);
		const accounts = await provideData(database, secrets, options.size);
		Object.assign(process.env, environment(database, origin, options.host ? lanAddress() : undefined, port));
		Object.assign(process.env, noticeEnvironment(secrets));
		const server = await step('Server läuft', () => serve({ host, port, origin }));
		announce({ port, ...accounts, lan: options.host, took: performance.now() - started });
		await untilStopped(database.exited);
		await server.close();
	} finally {
		await database.stop();
	}
	process.exit(0);
});

function readOptions(): Options {
	const values = readArguments();
	const size = Number(values.size ?? 0);
	if (!Number.isInteger(size) || size < 0 || size > 100_000)
		throw new Obstacle('--size braucht eine ganze Zahl bis 100000, zum Beispiel --size 20000.');
	return { reset: values.reset === true, host: values.host === true, size };
}

function readArguments() {
	const options = {
		reset: { type: 'boolean' },
		host: { type: 'boolean' },
		size: { type: 'string' }
	} as const;
	try {
		return parseArgs({ args: process.argv.slice(3), options }).values;
	} catch {
		throw new Obstacle(
			`Unbekannte Angabe: ${process.argv.slice(3).join(' ')}. Es gibt --reset, --size N und --host.`
		);
	}
}

function readPort(): number {
	const port = Number(process.env.PORT ?? 3000);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new Obstacle(`PORT=${process.env.PORT} ist keine Portnummer.`);
}

function damaged(reason: string): string {
	const name = relative('.', folder) || folder;
	return `Der Ordner ${name} ist beschädigt (${reason}). „npm run demo -- --reset“ legt ihn neu an.`;
}

async function openDatabase({ superuser }: Secrets): Promise<PocketBaseHandle> {
	const dataDir = join(folder, 'pb_data');
	// Data that were never completely written are not worth keeping.
	if (!isSeeded()) rmSync(dataDir, { recursive: true, force: true });
	try {
		return await startPocketBase({ dataDir, superuser });
	} catch (error) {
		if (!isSeeded() || !(error instanceof Error)) throw error;
		throw new Obstacle(damaged(error.message));
	}
}

/** Data of an earlier form of the demo are made anew: nothing in them is anybody's. */
function isSeeded(): boolean {
	const file = join(folder, SEEDED);
	return existsSync(file) && readFileSync(file, 'utf8').trim() === DEMO_FORM;
}

/** Makes the demo data on the first start and keeps the accounts' password as the environment wants it. */
async function provideData(database: PocketBaseHandle, secrets: Secrets, size: number): Promise<DemoSecrets> {
	const password = process.env.DEMO_PASSWORD ?? secrets.demoPassword ?? token(9);
	const passphrase = secrets.demoPassphrase ?? process.env.DEMO_PASSPHRASE ?? `${token(6)}-${token(6)}`;
	if (password.length < 8) throw new Obstacle('DEMO_PASSWORD braucht mindestens acht Zeichen.');
	if (!isSeeded()) {
		await step('Demo-Netzwerk angelegt', () =>
			seed(database, makeNetwork(new Date(), size), { password, passphrase })
		);
		writeFileSync(join(folder, SEEDED), `${DEMO_FORM}\n`);
	} else if (size > 0) {
		throw new Obstacle('Es gibt schon Demo-Daten. Eine andere Größe entsteht mit --reset --size …');
	} else if (password !== secrets.demoPassword) {
		await step('Passwort der Demo-Konten geändert', () => setPassword(database, password));
	}
	saveSecrets(folder, { ...secrets, demoPassword: password, demoPassphrase: passphrase });
	return { password, passphrase };
}

function environment(database: PocketBaseHandle, origin: string, lan: string | undefined, port: number) {
	return {
		ORIGIN: origin,
		ADDITIONAL_ORIGINS: lan === undefined ? '' : `http://${lan}:${port}`,
		DATA_DIR: folder,
		POCKETBASE_URL: database.url,
		POCKETBASE_EMAIL: database.superuser.email,
		POCKETBASE_PASSWORD: database.superuser.password
	};
}

/** The demo sends no mails, it keeps them in a folder; whoever names a mail server wants to try it. */
function noticeEnvironment(secrets: Secrets): Record<string, string> {
	const vapid = vapidEnvironment(secrets);
	return process.env.SMTP_URL ? vapid : { MAIL_FOLDER: join(folder, 'mails'), ...vapid };
}

function announce(shown: DemoSecrets & { port: number; lan: boolean; took: number }): void {
	console.log(`\nBereit: http://localhost:${shown.port}   (nach ${seconds(shown.took)})\n`);
	console.log(`Demo-Konten, Passwort für alle: ${shown.password}`);
	for (const { email, says } of ACCOUNTS) console.log(`  ${email.padEnd(28)} ${says}`);
	console.log(`Passphrase für die Schlüssel der beiden Fachkräfte: ${shown.passphrase}`);
	const address = shown.lan ? lanAddress() : undefined;
	if (address !== undefined) {
		const url = `http://${address}:${shown.port}`;
		console.log(`\nIm selben Netz: ${url}\n\n${qrCode(url)}`);
		console.log(
			'Ansehen geht so. Zum Installieren, Anmelden und für den Betrieb ohne Netz verlangt das Telefon HTTPS: dazu einen ' +
				'Proxy mit Zertifikat davorsetzen und die Demo mit ORIGIN=https://… starten.'
		);
	}
	console.log('\nStrg-C beendet beide Prozesse.');
}
