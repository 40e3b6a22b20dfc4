// `npm run dev`: Vite with hot reload over the demo's data, which it makes where there are none. It says its address when
// the first page has been served whole, and how long that took from the command on, an installation included. The
// service worker and the production headers are the demo's business (`npm run demo`).
import { createServer, type ViteDevServer } from 'vite';
import { announceAccounts, demoEnvironment, fillDemo, openDemo } from '../demo/demo-data';
import { checkPort } from '../host/serve';
import { untilStopped } from '../host/signals';
import { readPort, runCommand, seconds, step } from '../host/steps';
import { loadFirstPage, START_FILES } from './first-page';

await runCommand(async () => {
	const port = readPort(5173);
	const origin = `http://localhost:${port}`;
	console.log('Schutznetz, Entwicklung');
	await step(`Port ${port} ist frei`, () => checkPort('localhost', port));
	// Vite reads no data before the first page: both start side by side.
	const starting = step('Vite läuft', () => startVite(port));
	starting.catch(() => 'thrown below, where PocketBase is stopped');
	const demo = await step('PocketBase läuft, Datenbank ist auf Stand', openDemo);
	try {
		const access = await fillDemo(demo);
		Object.assign(process.env, demoEnvironment(demo, origin));
		const vite = await starting;
		await step('Start mit allen Modulen geladen', () => loadFirstPage(origin));
		// The process's own clock: it began with the command.
		console.log(`\nBereit: ${origin}   (erste Seite nach ${seconds(performance.now())})`);
		console.log(`Alle Teile der Oberfläche: ${origin}/teile`);
		console.log(
			`PocketBase zum Nachsehen:  ${demo.database.url}/_/   (Zugang: secrets.json im Datenordner)\n`
		);
		announceAccounts(access);
		console.log('\nStrg-C beendet beide Prozesse.');
		await untilStopped(demo.database.exited);
		await vite.close();
	} finally {
		await demo.database.stop();
	}
	process.exit(0);
});

async function startVite(port: number): Promise<ViteDevServer> {
	const vite = await createServer({
		server: { port, strictPort: true, warmup: { clientFiles: START_FILES.map((file) => `.${file}`) } }
	});
	return vite.listen();
}
