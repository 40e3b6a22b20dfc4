/**
 * The job `lists`: sends the lists of a network to all of its partners, by the rhythm that it has chosen or when its office taps.
 * Guarantees: a network has one round a day at most; each receiver is written down before anybody is written to, and gets one mail
 * a round, whatever crashes, however many servers there are: a try is taken in the database before it is made, what became of it
 * stays, and a mail whose connection broke off goes out again as the very same (Message-ID and link). Who does not take it is tried
 * for three days, then the office is told by name. A round by itself begins and sends on working time alone.
 * Where the clock has jumped nobody is written to (clock-guard.ts); without a mail server everything waits.
 */
import { isRoundDue, MAILED_LISTS_KEPT_YEARS } from '../../domain/directory/mailed-lists';
import { addDays, berlinDay } from '../../domain/time/berlin';
import { nextWorkingMoment, workCalendar } from '../../domain/time/work-calendar';
import type { NetworkRows } from '../../export/network-rows';
import { changesBetween, digestsOf } from '../lists/list-changes';
import { linkOf } from '../lists/mailed-link';
import { listRowsOf } from '../lists/network-lists';
import { receiversOf } from '../lists/receivers';
import { log } from '../log';
import { GIVE_UP_MS, waitAfter } from '../notices/backoff';
import type { MailTransport } from '../notices/mail';
import { codeOf, ONE_RECIPIENT } from '../notices/mail-failure';
import { queueNotice } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addListMail,
	beginRound,
	changeRound,
	claimMail,
	deleteRoundsBefore,
	type ListMailRow,
	listRhythms,
	type MailOutcome,
	mailsOfRound,
	openRounds,
	type RoundRow,
	roundsOf,
	settleMail,
	waitingMails,
	workingTimesOf
} from '../pocketbase/mailed-lists';
import { officeAccounts } from '../pocketbase/warnings';

/** In one run, so that a large network fills nobody's mail server. */
export const LIST_MAILS_PER_RUN = 50;
/** Among so many rounds before lies the last one that was planned. */
const COMPARED = 10;

export interface MailedListsOptions {
	clients: PocketBaseClients;
	/** Undefined while there is no mail server. */
	mail: () => MailTransport | undefined;
	now: () => Date;
	clockHolds: () => Promise<boolean>;
}

export class MailedLists {
	readonly #options: MailedListsOptions;
	/** Handed over, but that could not be written: it is written before anything is sent again. */
	readonly #unwritten = new Map<string, MailOutcome>();

	constructor(options: MailedListsOptions) {
		this.#options = options;
	}

	/** Does what is due; the answer is how many notices were queued for offices. */
	async run(): Promise<number> {
		const { clients, mail, now, clockHolds } = this.#options;
		const transport = mail();
		if (!transport || !(await clockHolds())) return 0;
		for (const [id, outcome] of this.#unwritten) await this.#settle(id, outcome);
		const at = now();
		await this.#beginDue(at);
		let told = 0;
		let room = LIST_MAILS_PER_RUN;
		for (const round of await openRounds(clients)) {
			if (!(await this.#isDue(round, at))) continue;
			const rows = await listRowsOf(clients, round.network, at);
			if (!rows) continue;
			const planned = round.plannedAt === '' ? await this.#plan(round, rows, at) : round;
			const tried = await this.#send({ round: planned, rows, transport, room, at });
			room -= tried.count;
			told += await this.#end(planned, at);
			if (tried.isDown || room <= 0) break;
		}
		await deleteRoundsBefore(clients, addDays(berlinDay(at), -MAILED_LISTS_KEPT_YEARS * 365));
		return told;
	}

	async #beginDue(at: Date): Promise<void> {
		const { clients } = this.#options;
		const day = berlinDay(at);
		for (const { network, ...chosen } of await listRhythms(clients)) {
			const [last] = await roundsOf(clients, network, 1);
			if (!isRoundDue(chosen, last?.day ?? '', day)) continue;
			if (!(await this.#isWorkingTime(network, at))) continue;
			const act = {
				at,
				who: '',
				kind: 'listsMailed',
				way: 'server',
				table: 'regions',
				record: network
			} as const;
			await beginRound(clients, { network, day, cause: 'rhythm' }, act);
		}
	}

	/** Asked before the whole directory is read: one mail that is refused has a round looked at every minute for days. */
	async #isDue({ id, network, cause, plannedAt }: RoundRow, at: Date): Promise<boolean> {
		const { clients } = this.#options;
		if (cause === 'rhythm' && !(await this.#isWorkingTime(network, at))) return false;
		if (plannedAt === '' || (await waitingMails(clients, id, 1, at)).length > 0) return true;
		// Of which all is settled, but whose end was not written.
		return (await waitingMails(clients, id, 1)).length === 0;
	}

	async #isWorkingTime(network: string, at: Date): Promise<boolean> {
		const calendar = workCalendar(await workingTimesOf(this.#options.clients, network));
		return nextWorkingMoment(calendar, at).getTime() === at.getTime();
	}

	/** Writes down who is written to, and what has changed; whoever does it again finds it done. */
	async #plan(round: RoundRow, rows: NetworkRows, at: Date): Promise<RoundRow> {
		const { clients } = this.#options;
		const { receivers, without } = receiversOf(rows);
		const fresh = { round: round.id, nextAt: at };
		for (const { address, names } of receivers)
			await addListMail(clients, { ...fresh, receiver: address, names, state: 'waiting', error: '' });
		for (const { id, name } of without)
			await addListMail(clients, {
				...fresh,
				...{ receiver: id, names: [name], state: 'failed', error: 'no_address' }
			});
		const before = await roundsOf(clients, round.network, COMPARED);
		const last = before.find(({ day, digests }) => day < round.day && digests);
		const digests = digestsOf(rows);
		const changes = changesBetween(last?.digests ?? undefined, digests);
		await changeRound(clients, round.id, { digests, changes, plannedAt: at });
		return { ...round, digests, changes, plannedAt: at.toISOString() };
	}

	/** How many were tried, and whether the mail server answers nobody. */
	async #send({ round, rows, transport, room, at }: Sending): Promise<{ count: number; isDown: boolean }> {
		const { clients } = this.#options;
		const [newest] = await roundsOf(clients, round.network, 1);
		const addresses = new Set(receiversOf(rows).receivers.map(({ address }) => address));
		const due = await waitingMails(clients, round.id, room, at);
		for (const [index, mail] of due.entries()) {
			if (newest?.id !== round.id) await this.#settle(mail.id, { state: 'failed', error: 'next_round' });
			else if (!addresses.has(mail.receiver))
				await this.#settle(mail.id, { state: 'failed', error: 'withdrawn' });
			else if ((await this.#sendOne(mail, round, transport, at)) === 'down')
				return { count: index + 1, isDown: true };
		}
		return { count: due.length, isDown: false };
	}

	async #sendOne(
		{ id, receiver, tries }: ListMailRow,
		{ changes, plannedAt }: RoundRow,
		transport: MailTransport,
		at: Date
	): Promise<'down' | 'done'> {
		const { clients } = this.#options;
		const { path, hash, expiresAt } = linkOf(clients, id, at);
		const nextAt = new Date(at.getTime() + waitAfter(tries + 1));
		if (!(await claimMail(clients, id, { tries: tries + 1, nextAt, hash, expiresAt }))) return 'done';
		try {
			await transport.send({ id, to: receiver, kind: 'lists', path, lists: changes ?? [] }, at);
		} catch (error) {
			const code = codeOf(error);
			log().warn({ kind: 'lists', code }, 'list not sent');
			if (at.getTime() - Date.parse(plannedAt) >= GIVE_UP_MS)
				await this.#settle(id, { state: 'failed', error: code });
			return ONE_RECIPIENT.includes(code) ? 'done' : 'down';
		}
		await this.#settle(id, { state: 'sent', sentAt: at });
		return 'done';
	}

	async #settle(id: string, outcome: MailOutcome): Promise<void> {
		this.#unwritten.set(id, outcome);
		await settleMail(this.#options.clients, id, outcome);
		this.#unwritten.delete(id);
	}

	/** Ends a round of which nothing waits any more; the office is told where somebody was not reached. */
	async #end({ id, network }: RoundRow, at: Date): Promise<number> {
		const { clients } = this.#options;
		if ((await waitingMails(clients, id, 1)).length > 0) return 0;
		// Who has no address at all stood on the page before the round.
		const missed = (await mailsOfRound(clients, id)).some(
			({ state, error }) => state === 'failed' && error !== 'no_address'
		);
		const offices = missed ? await officeAccounts(clients, network) : [];
		// Told before it is marked: a crash in between tells again, and the same key queues nothing twice.
		for (const user of offices)
			await queueNotice(clients, { user, kind: 'listsMissed', key: `lists:${id}` }, at);
		await changeRound(clients, id, { endedAt: at });
		return offices.length;
	}
}

interface Sending {
	round: RoundRow;
	rows: NetworkRows;
	transport: MailTransport;
	room: number;
	at: Date;
}
