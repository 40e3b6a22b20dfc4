/**
 * The job `clocks`: reads the open requests and the people as they are, and does what clock-plan.ts says, by the server's
 * time. First the notices, then the marks: a crash in between tells again, and the same key queues nothing twice; the
 * other order would lose a reminder.
 */
import { queueNotices } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import { markRequest, openRequests } from '../pocketbase/open-requests';
import { type PlannedNotice, planNotices } from './clock-plan';
import { floodedNetworks } from './flood';
import { readPeople } from './read-people';

/** The same flood is no new warning at every turn. */
const AGAIN_MS = 10 * 60_000;

export interface ClocksOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** A network is flooded: its office is to know. */
	warn?: (network: string) => Promise<void>;
}

export class Clocks {
	readonly #options: ClocksOptions;
	readonly #warned = new Map<string, number>();
	/** What this process has queued already: it spares the database the same questions every minute, nothing rests on it. */
	#told = new Set<string>();

	constructor(options: ClocksOptions) {
		this.#options = options;
	}

	/** Does what is due; the answer is how many notices are new to this process. */
	async run(): Promise<number> {
		const { clients, now } = this.#options;
		const at = now();
		const [requests, people] = await Promise.all([openRequests(clients), readPeople(clients)]);
		const { notices, marks } = planNotices(requests, people, at);
		const fresh = notices.filter((notice) => !this.#told.has(nameOf(notice)));
		await queueNotices(clients, fresh, at);
		this.#told = new Set(notices.map(nameOf));
		for (const mark of marks) await markRequest(clients, mark);
		await this.#warn(floodedNetworks(requests, people, at), at);
		return fresh.length;
	}

	async #warn(flooded: readonly string[], at: Date): Promise<void> {
		for (const network of flooded) {
			if (at.getTime() - (this.#warned.get(network) ?? -Infinity) < AGAIN_MS) continue;
			this.#warned.set(network, at.getTime());
			await this.#options.warn?.(network);
		}
	}
}

function nameOf({ user, key }: PlannedNotice): string {
	return `${key}:${user}`;
}
