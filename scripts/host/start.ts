// `npm start`: production. The environment is checked before anything is touched, the data have a folder of their
// own, and there is no demo.
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { SETUP_PAGE } from '../../src/lib/protocol/setup';
import { EnvironmentError, readEnvironment } from '../../src/lib/server/env';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { someCoordinates } from '../../src/lib/server/pocketbase/setup';
import { newSetupWord } from '../../src/lib/server/setup/setup-word';
import { build, isBuilt } from '../build/build';
import { lockFolder } from './folder-lock';
import { marksFolder } from './marks-folder';
import { startPocketBase } from './pocketbase';
import { keepSecrets, vapidEnvironment } from './secrets';
import { checkPort, serve } from './serve';
import { untilStopped } from './signals';
import { runCommand, step } from './steps';

const ownShape = z.object({
	PORT: z._default(z.string().check(z.regex(/^\d{1,5}$/, 'muss eine Portnummer sein')), '3000'),
	HOST: z._default(z.string().check(z.minLength(1, 'darf nicht leer sein')), '127.0.0.1'),
	DATA_DIR: z._default(z.string().check(z.minLength(1, 'darf nicht leer sein')), 'data')
});

await runCommand(async () => {
	const { port, host, origin, folder } = readSettings();
	await step(`Port ${port} ist frei`, () => checkPort(host, port));
	if (!isBuilt()) await step('App gebaut', build);
	const lock = await lockFolder(folder);
	const secrets = await keepSecrets(
		folder,
		(reason) => `Der Datenordner ${folder} ist beschädigt: ${reason}.`
	);
	const { superuser } = secrets;
	const database = await step('PocketBase läuft, Datenbank ist auf Stand', () =>
		startPocketBase({ dataDir: join(folder, 'pb_data'), superuser, inherited: lock.fd })
	);
	try {
		Object.assign(process.env, databaseEnvironment(folder, database.url, superuser));
		Object.assign(process.env, vapidEnvironment(secrets));
		process.env.MARKS_DIR = marksFolder(folder, process.env.MARKS_DIR, console.log) ?? '';
		const welcome = await offerSetup(origin, { url: database.url, ...superuser });
		const server = await step('Server läuft', () => serve({ host, port, origin }));
		console.log(`\nBereit: ${origin}${welcome}`);
		await untilStopped(database.exited);
		await server.close();
	} finally {
		await database.stop();
		await lock.release();
	}
	process.exit(0);
});

/** Where nobody coordinates anything yet: what leads to the set-up, by a word that this process alone knows. */
async function offerSetup(
	origin: string,
	access: { url: string; email: string; password: string }
): Promise<string> {
	// Whatever the environment says: the word of an earlier start is good for nothing.
	process.env.SETUP_HASH = '';
	if (await someCoordinates(new PocketBaseClients(access))) return '';
	const { word, hash } = newSetupWord();
	process.env.SETUP_HASH = hash;
	return `

Hier ist noch nichts eingerichtet. Öffnen Sie diese Adresse, um zu beginnen. Sie gilt, bis das erste Konto angelegt ist
oder der Server neu startet:

${origin}${SETUP_PAGE}#${word}
`;
}

/** The server's own settings, and a first look at all others, so that a missing one is named before the set-up. */
function readSettings(): { port: number; host: string; origin: string; folder: string } {
	const own = ownShape.safeParse(process.env);
	if (!own.success) {
		const faults = own.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
		throw new EnvironmentError(`Die Umgebung ist unvollständig: ${faults.join('; ')}.`);
	}
	// A switch of the demo that somebody copied would open every account by its password alone.
	if (process.env.SECOND_FACTOR)
		throw new EnvironmentError('SECOND_FACTOR gibt es nur in der Demo. Bitte nehmen Sie die Variable weg.');
	const folder = resolve(own.data.DATA_DIR);
	const later = { email: 'system@example.org', password: 'made at the set-up' };
	const { origins } = readEnvironment({
		...process.env,
		...databaseEnvironment(folder, 'http://127.0.0.1:0', later)
	});
	return { port: Number(own.data.PORT), host: own.data.HOST, origin: origins[0] ?? '', folder };
}

function databaseEnvironment(folder: string, url: string, superuser: { email: string; password: string }) {
	return {
		DATA_DIR: folder,
		POCKETBASE_URL: url,
		POCKETBASE_EMAIL: superuser.email,
		POCKETBASE_PASSWORD: superuser.password
	};
}
