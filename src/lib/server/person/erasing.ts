/**
 * Deletes a person out of an office's networks. Guarantees: what goes is what was shown (gather.ts, by one table); what stays, and why,
 * is said before. First her account ends as on any departure (server/departure, decision 029), in one batch; only then is anything
 * deleted. Whatever interrupts it, it goes on at the next turn: each step looks at what is still there, and rows are counted in the
 * transaction in which they go. Done twice it changes nothing. At the end nothing of it says who it was, and the database is written
 * anew. An entry that requests still name stays as an empty husk until they are gone.
 * It does not reach backups, nor what somebody has printed.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import { newId } from '../../domain/id';
import type { EraseBody, Erasure } from '../../protocol/person';
import type { EndedDevices } from '../auth/ended-devices';
import { actBy } from '../acts/acts-of';
import { endWithTies } from '../departure/departure';
import { AppError } from '../errors';
import { log } from '../log';
import { callerOf } from '../pocketbase/caller-of';
import type { PocketBaseClients } from '../pocketbase/client';
import { accountRowOf, changeAccountRow } from '../pocketbase/desk-accounts';
import {
	allErasures,
	beginErasure,
	changeErasure,
	dropErasure,
	erasureById,
	type ErasureRow,
	type ErasureSubject,
	unfinishedErasures
} from '../pocketbase/erasures';
import { sessionsOfAccount } from '../pocketbase/sessions';
import { eraseRows } from './erase-rows';
import { actsAbout } from './acts-about';
import { type Subject, subjectOf } from './facts';
import { gather } from './gather';
import type { ErasureMail } from './telling';

const DAY_S = 86_400;

export interface ErasingOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** By which devices learn that they have to wipe themselves. */
	ended: Pick<EndedDevices, 'add'>;
	telling: ErasureMail;
	/** Whether this address, of which nobody has proved whose it is, is written to once more today. */
	mayWrite: (address: string) => Promise<boolean>;
}

export class Erasing {
	readonly #options: ErasingOptions;
	/** One at a time: the job and a tap do not count the same rows. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(options: ErasingOptions) {
		this.#options = options;
	}

	/**
	 * Deletes her; what is not done at once the job does. Throws `not_found` for nobody of the caller's networks, and for an address under
	 * which nothing would go; `too_many_requests` for one that was written to often; `forbidden` for oneself, `bad_request` where
	 * something else was typed, and what `endWithTies` throws: then nothing is done.
	 */
	async erase(caller: Caller, { person, typed, deputies }: EraseBody): Promise<Erasure> {
		const { clients, now } = this.#options;
		const meant = await subjectOf(clients, caller, person);
		const { name, facts, account, elsewhere } = meant;
		if (account?.id === caller.userId) throw new AppError('forbidden');
		if (typed.trim() !== name) throw new AppError('bad_request');
		if (person.kind === 'address') await this.#mustConcern(meant, caller);
		const user = account && !elsewhere ? account.id : '';
		const sessions = user === '' ? [] : await sessionsOfAccount(clients, user);
		const subject: ErasureSubject = {
			...{
				facts,
				elsewhere,
				user,
				deputies,
				ended: false,
				noted: false,
				sessions: sessions.map(({ hash }) => hash)
			},
			expert: user !== '' && account?.role === 'expert' ? account.expert : ''
		};
		const address = facts.address[0] ?? '';
		const row = await beginErasure(
			clients,
			{
				...{ id: newId(), networks: [...caller.networks], who: caller.userId, subject, address },
				key: createHash('sha256')
					.update(JSON.stringify([facts, caller.networks]))
					.digest('hex'),
				told: address === '' ? 'none' : 'waiting'
			},
			now()
		);
		const failure: unknown = await this.#oneAtATime(() => this.#goOn(row.id)).then(
			() => undefined,
			(error: unknown) => error ?? new AppError('unexpected')
		);
		const after = await erasureById(clients, row.id);
		// Refused, or a colleague's that was refused at the same moment.
		if (!after) throw failure ?? new AppError('conflict');
		// The record is there, and the job goes on: to say that nothing was done would be wrong.
		if (failure) log().warn({ err: failure }, 'an erasure goes on later');
		return shown(after);
	}

	/** Else whoever leads a network could have mails sent to anybody. */
	async #mustConcern(meant: Subject, caller: Caller): Promise<void> {
		const { clients, mayWrite } = this.#options;
		const found = await gather(clients, meant, { office: caller });
		if (found.every(({ fate }) => fate === 'stays')) throw new AppError('not_found');
		if (!(await mayWrite(meant.name))) throw new AppError('too_many_requests', { retryAfter: DAY_S });
	}

	/** The job: what was interrupted, and mails that did not get through. Answers how many are done now. */
	async run(): Promise<number> {
		const { clients } = this.#options;
		let done = 0;
		for (const { id } of await unfinishedErasures(clients)) {
			await this.#oneAtATime(() => this.#goOn(id)).catch((error: unknown) => {
				log().warn({ err: error }, 'an erasure could not go on');
			});
			if ((await erasureById(clients, id))?.state === 'done') done += 1;
		}
		return done;
	}

	/** Those of the caller's networks, the latest first. */
	async list(caller: Caller): Promise<Erasure[]> {
		const rows = await allErasures(this.#options.clients);
		return rows.filter(({ networks }) => networks.some((one) => caller.networks.includes(one))).map(shown);
	}

	#oneAtATime<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#turn.then(work);
		this.#turn = turn.catch(() => {});
		return turn;
	}

	async #goOn(id: string): Promise<void> {
		const { clients, telling } = this.#options;
		let row = await erasureById(clients, id);
		if (row?.state === 'running' && row.subject) {
			await this.#deleteAll(row, row.subject);
			row = await erasureById(clients, id);
		}
		if (row?.state === 'telling') await telling.tell(row);
	}

	async #deleteAll(row: ErasureRow, subject: ErasureSubject): Promise<void> {
		const { clients, now, ended } = this.#options;
		const office = await callerOf(clients, {
			...{ id: row.who, role: 'coordination', expert: '', networks: row.networks }
		});
		if (subject.user !== '' && !subject.ended) await this.#endAccount(row, subject, office);
		if (!subject.noted) {
			const acts = actsAbout(office, now(), 'personDeleted', subject.facts);
			await changeErasure(clients, row.id, { subject: { ...subject, ended: true, noted: true } }, acts);
		}
		if (subject.sessions.length > 0) await ended.add(subject.user, subject.sessions);
		if (subject.elsewhere) await this.#leaveNetworks(subject, office);
		await eraseRows(clients, row, subject, office);
		// In one step: from here on nothing says who it was but where to write to her.
		await changeErasure(clients, row.id, { subject: null, key: '', state: 'telling', doneAt: now() });
	}

	/** Refused, it is as if nobody had asked. */
	async #endAccount(row: ErasureRow, subject: ErasureSubject, office: Caller): Promise<void> {
		const { clients, now } = this.#options;
		const { user, expert, deputies } = subject;
		const departure = { entry: expert === '' ? 'stays' : 'withdrawn', until: '', deputies } as const;
		const over = { id: row.id, subject: { ...subject, ended: true } };
		try {
			await endWithTies(clients, office, { user, expert }, departure, now(), over);
		} catch (error) {
			// Another turn has ended it meanwhile: by then nothing is as it was, and the rest must go, too.
			if ((await erasureById(clients, row.id))?.subject?.ended) return;
			if (error instanceof AppError && error.code !== 'unavailable') await dropErasure(clients, row.id);
			throw error;
		}
	}

	/** Her account is another office's too: it stays, and is no longer in these networks. */
	async #leaveNetworks({ facts }: ErasureSubject, office: Caller): Promise<void> {
		const { clients, now } = this.#options;
		for (const id of facts.account) {
			const row = await accountRowOf(clients, { id });
			const networks = row?.networks.filter((network) => !office.networks.includes(network));
			if (row && networks && networks.length < row.networks.length)
				await changeAccountRow(
					clients,
					id,
					{ networks },
					actBy(office, now(), 'accountDescribed', 'users', id)
				);
		}
	}
}

function shown({ id, state, told, startedAt, doneAt, counts }: ErasureRow): Erasure {
	return { id, state, told, startedAt, doneAt, counts };
}
