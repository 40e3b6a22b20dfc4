// What the commands print: one line a step with its time, and one clear sentence when something is in the way.

/** A failure that is a sentence for the person at the terminal, without a stack. */
export class Obstacle extends Error {
	override name = 'Obstacle';
}

/** Runs `act` and prints `label` with the time it took. */
export async function step<T>(label: string, act: () => T | Promise<T>): Promise<T> {
	const started = performance.now();
	const result = await act();
	console.log(`  ✓ ${label.padEnd(46)} ${seconds(performance.now() - started)}`);
	return result;
}

/** The port that PORT names, or `usual`. */
export function readPort(usual: number): number {
	const port = Number(process.env.PORT ?? usual);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new Obstacle(`PORT=${process.env.PORT} ist keine Portnummer.`);
}

/** "0,4 s" */
export function seconds(ms: number): string {
	return `${(ms / 1000).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}

/** Failures of other rooms whose message is a sentence for people. */
const SAID_PLAINLY = ['Obstacle', 'PocketBaseError', 'EnvironmentError'];

/** Runs a whole command; failures meant for people end it with their sentence and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		console.error(`\n✗ ${describe(error)}`);
		process.exit(1);
	}
}

function describe(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (SAID_PLAINLY.includes(error.name)) return error.message;
	// PocketBase's client keeps what the database answered apart from its message, which names no field.
	const answered = 'response' in error ? `\n${JSON.stringify(error.response)}` : '';
	return `${error.stack ?? error.message}${answered}`;
}
