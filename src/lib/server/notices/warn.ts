/**
 * The one way by which an office is warned: a code and a network → a line on its desk, and a mail that says no more than that
 * there is one. Guarantees: the same warning again counts up one line, and is written of once a day at most; `raise` never
 * fails its caller: what cannot be written down now (the disk may be what it is about) is tried again by the job.
 * What is worth a warning is decided by whoever raises it.
 */
import type { WarningCode } from '../../protocol/warnings';
import { log } from '../log';
import type { PocketBaseClients } from '../pocketbase/client';
import { addWarning, officeAccounts, repeatWarning, warningOf } from '../pocketbase/warnings';
import { queueNotice } from './queue';

const DAY_MS = 86_400_000;
/** How long the desk shows a warning after its last time. */
export const WARNING_SHOWN_MS = 7 * DAY_MS;

export interface OfficeWarning {
	code: WarningCode;
	/** Whose office; empty for all of the installation. */
	network: string;
}

export interface WarningsOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** There are mails to be sent. */
	ring?: () => void;
}

export class Warnings {
	readonly #options: WarningsOptions;
	/** Raised, and not written down yet. */
	readonly #waiting = new Map<string, OfficeWarning>();
	#writing: Promise<void> = Promise.resolve();

	constructor(options: WarningsOptions) {
		this.#options = options;
	}

	/** Warns the office; resolves when it is written down, or waits for the next turn of the job. */
	raise({ code, network }: OfficeWarning): Promise<void> {
		log().warn({ code }, 'the office is warned');
		this.#waiting.set(`${code} ${network}`, { code, network });
		return this.run().catch(() => log().error({ code }, 'warning not written down yet'));
	}

	/** Writes down what waits, one after the other. */
	run(): Promise<void> {
		const turn = this.#writing.then(async () => {
			for (const [name, warning] of this.#waiting) {
				await this.#write(warning);
				this.#waiting.delete(name);
			}
		});
		this.#writing = turn.catch(() => {});
		return turn;
	}

	async #write({ code, network }: OfficeWarning): Promise<void> {
		const { clients, now, ring } = this.#options;
		const at = now();
		const known = await warningOf(clients, network, code);
		const tell = !known || at.getTime() - Date.parse(known.toldAt) >= DAY_MS;
		if (tell) {
			// Queued before the row says so: a crash in between tells twice, never not at all.
			const key = `warning:${code}:${network}:${known?.toldAt ?? ''}`;
			for (const user of await officeAccounts(clients, network))
				await queueNotice(clients, { user, kind: 'warning', key }, at);
			ring?.();
		}
		if (!known) return addWarning(clients, { code, network }, at);
		// One that the desk does not show any more begins anew.
		const over = at.getTime() - Date.parse(known.lastAt) >= WARNING_SHOWN_MS;
		await repeatWarning(clients, known.id, {
			lastAt: at,
			...(tell ? { toldAt: at } : {}),
			...(over ? { createdAt: at } : {})
		});
	}
}
