/**
 * Whoever was deleted is told so, by a mail without content. Her address is kept for that alone: it goes with the mail, or after three
 * days in which none got through, and then the database is written anew. A crash between mail and end repeats the mail.
 */
import { log } from '../log';
import { GIVE_UP_MS, waitAfter } from '../notices/backoff';
import type { MailTransport } from '../notices/mail';
import type { PocketBaseClients } from '../pocketbase/client';
import { changeErasure, type ErasureRow } from '../pocketbase/erasures';
import { writeDatabaseAnew } from '../pocketbase/retention';

export interface TellingOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** Undefined while there is no mail server. */
	mail: () => MailTransport | undefined;
}

export class ErasureMail {
	readonly #options: TellingOptions;
	/** Mails that did not get through, by erasure. */
	readonly #failed = new Map<string, { attempts: number; nextAt: number }>();

	constructor(options: TellingOptions) {
		this.#options = options;
	}

	async tell({ id, address, doneAt }: Pick<ErasureRow, 'id' | 'address' | 'doneAt'>): Promise<void> {
		const { now, mail } = this.#options;
		if (address === '') return this.#end(id, 'none');
		const at = now();
		const failed = this.#failed.get(id);
		if (failed && failed.nextAt > at.getTime()) return;
		try {
			const transport = mail();
			if (!transport) throw Object.assign(new Error('no mail server'), { code: 'no_mail' });
			await transport.send({ id, to: address, kind: 'erased' }, at);
		} catch (error) {
			const code = (error as { code?: unknown } | null)?.code;
			log().warn(
				{ code: typeof code === 'string' ? code : 'unexpected' },
				'nobody could be told of an erasure'
			);
			if (at.getTime() - Date.parse(doneAt) >= GIVE_UP_MS) return this.#end(id, 'failed');
			const attempts = (failed?.attempts ?? 0) + 1;
			this.#failed.set(id, { attempts, nextAt: at.getTime() + waitAfter(attempts) });
			// All but the address is gone, and need not wait for the mail.
			if (attempts === 1) await this.#writeAnew();
			return;
		}
		await this.#end(id, 'sent');
	}

	async #end(id: string, told: 'sent' | 'failed' | 'none'): Promise<void> {
		await changeErasure(this.#options.clients, id, { address: '', told, state: 'done' });
		this.#failed.delete(id);
		await this.#writeAnew();
	}

	async #writeAnew(): Promise<void> {
		if (!(await writeDatabaseAnew(this.#options.clients)))
			log().warn({ code: 'no_vacuum' }, 'deleted content may remain in free pages');
	}
}
