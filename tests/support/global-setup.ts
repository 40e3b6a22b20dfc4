// One demo server for a whole run of the browser tests; the tests keep apart by browser contexts.
import { startDemoServer } from './demo-server';

export default async function globalSetup(): Promise<() => Promise<void>> {
	const server = await startDemoServer();
	process.env.E2E_URL = server.url;
	process.env.E2E_PASSWORD = server.password;
	process.env.E2E_PASSPHRASE = server.passphrase;
	return () => server.stop();
}
