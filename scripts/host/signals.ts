// Waiting for the end: Ctrl-C, a polite kill, or a database that is gone.
import { Obstacle } from './steps';

/** Resolves on SIGINT or SIGTERM; throws when the database ends by itself. */
export async function untilStopped(databaseExited: Promise<number | string>): Promise<void> {
	let stopping = false;
	const asked = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.on(signal, () => {
				// A second Ctrl-C must not cut the orderly end short by Node's default.
				stopping = true;
				resolve();
			});
		}
	});
	// Ctrl-C reaches the whole group: then the database's end is no accident.
	const gone = databaseExited.then(async (code) => {
		await new Promise((resolve) => setImmediate(resolve));
		if (!stopping) throw new Obstacle(`PocketBase ist unerwartet beendet (${code}).`);
	});
	await Promise.race([asked, gone]);
}
