// `npm run demo`: the whole product with the demo network, from nothing to an address.
import { parseArgs } from 'node:util';
import { build, isBuilt } from '../build/build';
import { lanAddress, qrCode } from '../host/qr';
import { checkPort, serve } from '../host/serve';
import { untilStopped } from '../host/signals';
import { Obstacle, readPort, runCommand, seconds, step } from '../host/steps';
import { announceAccounts, demoEnvironment, discardDemo, fillDemo, openDemo } from './demo-data';
import type { DemoSecrets } from './seed';

interface Options {
	reset: boolean;
	size: number;
	host: boolean;
}

await runCommand(async () => {
	const options = readOptions();
	const started = performance.now();
	const port = readPort(3000);
	const host = options.host ? '0.0.0.0' : '127.0.0.1';
	const origin = process.env.ORIGIN ?? `http://localhost:${port}`;
	console.log('Schutznetz, Demo');
	await step(`Port ${port} ist frei`, () => checkPort(host, port));
	if (options.reset) await step('Demo-Daten verworfen', discardDemo);
	const demo = await step('PocketBase läuft, Datenbank ist auf Stand', openDemo);
	try {
		if (!isBuilt()) await step('App gebaut', build);
		const access = await fillDemo(demo, options.size);
		const lan = options.host ? lanAddress() : undefined;
		Object.assign(process.env, demoEnvironment(demo, origin));
		process.env.ADDITIONAL_ORIGINS = lan === undefined ? '' : `http://${lan}:${port}`;
		const server = await step('Server läuft', () => serve({ host, port, origin }));
		announce(access, { port, lan, took: performance.now() - started });
		await untilStopped(demo.database.exited);
		await server.close();
	} finally {
		await demo.database.stop();
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

function announce(access: DemoSecrets, shown: { port: number; lan: string | undefined; took: number }): void {
	console.log(`\nBereit: http://localhost:${shown.port}   (nach ${seconds(shown.took)})\n`);
	announceAccounts(access);
	if (shown.lan !== undefined) {
		const url = `http://${shown.lan}:${shown.port}`;
		console.log(`\nIm selben Netz: ${url}\n\n${qrCode(url)}`);
		console.log(
			'Ansehen geht so. Zum Installieren, Anmelden und für den Betrieb ohne Netz verlangt das Telefon HTTPS: dazu einen ' +
				'Proxy mit Zertifikat davorsetzen und die Demo mit ORIGIN=https://… starten.'
		);
	}
	console.log('\nStrg-C beendet beide Prozesse.');
}
