/**
 * The job `clocks`: reads the open requests and the people as they are, and does what clock-plan.ts says, by the server's
 * time. First the notices, then the marks: a crash in between tells again, and the same key queues nothing twice; the
 * other order would lose a reminder. Marks go through a batch, which writes a record no step has changed meanwhile.
 */
import { queueNotice } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import { type ClockPlan, type PlannedNotice, planNotices, type WatchedRequest } from './clock-plan';
import { readPeople } from './read-people';

/** `thread.id` and the like pick inside the messages: no sealed text travels for the sake of a clock. */
const REQUEST_FIELDS =
	'id,author,expert,youthOffice,acceptedBy,acceptedAt,status,round,recipients,waitingSince,dueAt,remindedAt,overdueAt,strandedAt,thread.id,thread.from,thread.at';

export interface ClocksOptions {
	clients: PocketBaseClients;
	now: () => Date;
}

export class Clocks {
	readonly #options: ClocksOptions;
	/** What this process has queued already: it spares the database the same questions every minute, nothing rests on it. */
	#told = new Set<string>();

	constructor(options: ClocksOptions) {
		this.#options = options;
	}

	/** Does what is due; the answer is how many notices are new to this process. */
	async run(): Promise<number> {
		const at = this.#options.now();
		const [requests, people] = await Promise.all([this.#openRequests(), readPeople(this.#options.clients)]);
		const { notices, marks } = planNotices(requests, people, at);
		const fresh = notices.filter((notice) => !this.#told.has(nameOf(notice)));
		for (const notice of fresh) await queueNotice(this.#options.clients, notice, at);
		this.#told = new Set(notices.map(nameOf));
		for (const mark of marks) await this.#mark(mark);
		return fresh.length;
	}

	#openRequests(): Promise<WatchedRequest[]> {
		return this.#options.clients.asSystem((system) =>
			system
				.collection('requests')
				.getFullList<WatchedRequest>({ filter: 'status != "closed"', fields: REQUEST_FIELDS, sort: 'id' })
		);
	}

	async #mark({ request, fields }: ClockPlan['marks'][number]): Promise<void> {
		await this.#options.clients.asSystem(async (system) => {
			const filter = system.filter('id = {:request}', { request });
			const { items } = await system.collection('requests').getList(1, 1, { filter, fields: 'id' });
			// Deleted since it was read.
			if (items.length === 0) return;
			const batch = system.createBatch();
			batch.collection('requests').update(request, fields);
			await batch.send();
		});
	}
}

function nameOf({ user, key }: PlannedNotice): string {
	return `${key}:${user}`;
}
