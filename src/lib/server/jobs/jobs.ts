/**
 * What the server does by itself, from time to time: named jobs, each at its interval. Guarantees: never two runs of one
 * job at a time, a failing run is logged by its code and tried again at the next turn, and `stop` waits for what runs.
 * It keeps nothing: a job finds what is due in the database, so a missed turn is only a later one.
 *
 * Adding one (clocks, retention): write `server/<room>/<job>.ts` with a `run()` that takes its clock as an argument,
 * and name it where the others are, in all-jobs.ts:
 *
 *     new Jobs([
 *         { name: 'notices', everyMs: 30_000, run: () => delivery.run() },
 *         { name: 'clocks', everyMs: 60_000, run: () => checkClocks(clients, new Date()) }
 *     ])
 *
 * Whoever makes work for a job calls `jobs.nudge('notices')` afterwards, so that it does not wait for its turn.
 */
import { log } from '../log';

export interface Job {
	name: string;
	everyMs: number;
	run(): Promise<unknown>;
	/** The end has come: what runs long stops where it can go on at the next start. */
	halt?(): void;
}

/** Calls `act` once after `ms`; the returned function cancels. */
export type Schedule = (act: () => void, ms: number) => () => void;

const realSchedule: Schedule = (act, ms) => {
	// A waiting job is no reason to keep the process.
	const timer = setTimeout(act, ms).unref();
	return () => clearTimeout(timer);
};

/** After a nudge: long enough for several in a row to become one run. */
const SOON_MS = 200;
/** The first turn of every job after the start. */
const FIRST_MS = 1_000;
/** One that comes so seldom reads whole tables: the first minute after a start is of the phones, which all come at once. */
const SELDOM_MS = 3_600_000;
const FIRST_OF_SELDOM_MS = 60_000;

export class Jobs {
	readonly #turns: ReadonlyMap<string, Turn>;

	constructor(jobs: readonly Job[], schedule: Schedule = realSchedule) {
		this.#turns = new Map(jobs.map((job) => [job.name, new Turn(job, schedule)]));
	}

	/** From now on every job has its turns; calling it again changes nothing. */
	start(): void {
		for (const turn of this.#turns.values()) turn.start();
	}

	/** No further turns; resolves when nothing runs any more. */
	async stop(): Promise<void> {
		await Promise.all([...this.#turns.values()].map((turn) => turn.stop()));
	}

	/** Runs `name` soon; what runs now is followed by another run. Before `start` and after `stop` nothing happens. */
	nudge(name: string): void {
		this.#turns.get(name)?.nudge();
	}
}

/** One job, its next turn and its present run. */
class Turn {
	#started = false;
	#again = false;
	#running: Promise<void> | undefined;
	#cancel: () => void = () => {};

	constructor(
		readonly job: Job,
		readonly schedule: Schedule
	) {}

	start(): void {
		if (this.#started) return;
		this.#started = true;
		const { everyMs } = this.job;
		this.#next(everyMs < SELDOM_MS ? Math.min(FIRST_MS, everyMs) : FIRST_OF_SELDOM_MS);
	}

	nudge(): void {
		if (!this.#started) return;
		if (this.#running) this.#again = true;
		else this.#next(SOON_MS);
	}

	async stop(): Promise<void> {
		this.#started = false;
		this.#cancel();
		this.job.halt?.();
		await this.#running;
	}

	#next(ms: number): void {
		this.#cancel();
		this.#cancel = this.schedule(() => void this.#run(), ms);
	}

	async #run(): Promise<void> {
		this.#again = false;
		this.#running = attempt(this.job);
		await this.#running;
		this.#running = undefined;
		if (this.#started) this.#next(this.#again ? SOON_MS : this.job.everyMs);
	}
}

async function attempt({ name, run }: Job): Promise<void> {
	try {
		await run();
	} catch (error) {
		const code = (error as { code?: unknown } | null)?.code;
		log().error(
			{ job: name, code: typeof code === 'string' ? code : 'unexpected', err: error },
			'job failed'
		);
	}
}
