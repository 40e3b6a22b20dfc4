// `npm run dev`: Vite with hot reload over the demo's data. The service worker and the production headers are the
// demo's business (`npm run demo`).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPocketBase } from '../host/pocketbase';
import { keepSecrets, vapidEnvironment } from '../host/secrets';
import { Obstacle, runCommand, step } from '../host/steps';

await runCommand(async () => {
	const folder = resolve(process.env.DEMO_DIR ?? '.demo');
	if (!existsSync(join(folder, 'seeded')))
		throw new Obstacle('Es gibt noch keine Demo-Daten. Bitte einmal „npm run demo“ ausführen.');
	const secrets = keepSecrets(folder, (reason) => `Der Ordner ${folder} ist beschädigt: ${reason}.`);
	const { superuser } = secrets;
	const dataDir = join(folder, 'pb_data');
	const database = await step('PocketBase läuft', () => startPocketBase({ dataDir, superuser }));
	const port = process.env.PORT ?? '5173';
	const vite = spawn(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'dev', '--port', port, '--strictPort'],
		{
			stdio: 'inherit',
			env: {
				...process.env,
				ORIGIN: `http://localhost:${port}`,
				DATA_DIR: folder,
				POCKETBASE_URL: database.url,
				POCKETBASE_EMAIL: superuser.email,
				POCKETBASE_PASSWORD: superuser.password,
				MAIL_FOLDER: join(folder, 'mails'),
				...vapidEnvironment(secrets)
			}
		}
	);
	// Ctrl-C reaches Vite too; this process stays until both have ended.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vite.kill(signal));
	await once(vite, 'exit');
	await database.stop();
	process.exit(0);
});
