/**
 * The job `meetings`: tells whoever sits in a circle of its meetings: that she is invited, that one is moved or called off. Guarantees:
 * what is to be said follows from what the database holds (domain/meeting/told.ts), so a crash anywhere leaves nothing unsaid; for each
 * receiver and state of a meeting there is one row, written before she is written to, and one mail: a try is taken in the database before
 * it is made, what became of it stays, and a mail whose connection broke off goes out again as the very same (Message-ID by the row).
 * A state that nobody heard of before the next one came is not said. Whoever cannot be reached is tried for three days, then the office
 * is told. Where the clock has jumped nobody is written to (clock-guard.ts); without a mail server everything waits.
 */
import { caseDayOf, procedureFor } from '../../domain/meeting/meeting-days';
import { lastSaid, saidOf, type ToTell, toTell } from '../../domain/meeting/told';
import type { MeetingMail } from '../../export/meeting-mail';
import { log } from '../log';
import { receiversOf } from '../meetings/receivers';
import { GIVE_UP_MS, waitAfter } from '../notices/backoff';
import type { MailTransport } from '../notices/mail';
import { codeOf, ONE_RECIPIENT } from '../notices/mail-failure';
import { queueNotice, queuePush } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addMeetingMail,
	around,
	claimMeetingMail,
	mailsOf,
	type MeetingMailOutcome,
	type MeetingMailRow,
	type MeetingRow,
	meetingsToTell,
	settleMeetingMail
} from '../pocketbase/meeting-mails';
import { officeAccounts } from '../pocketbase/warnings';

/** In one run, so that a large network fills nobody's mail server. */
export const MEETING_MAILS_PER_RUN = 200;

export interface MeetingMailsOptions {
	clients: PocketBaseClients;
	/** Undefined while there is no mail server. */
	mail: () => MailTransport | undefined;
	now: () => Date;
	clockHolds: () => Promise<boolean>;
}

interface Sending {
	meeting: MeetingRow;
	/** What every mail of the meeting says. */
	facts: Omit<MeetingMail, 'kind' | 'before'>;
	mails: readonly MeetingMailRow[];
	transport: MailTransport;
	room: number;
	at: Date;
}

export class MeetingMails {
	readonly #options: MeetingMailsOptions;
	/** Handed over, but that could not be written: it is written before anything is sent again. */
	readonly #unwritten = new Map<string, MeetingMailOutcome>();

	constructor(options: MeetingMailsOptions) {
		this.#options = options;
	}

	/** Says what is to be said; the answer is how many notices were queued. */
	async run(): Promise<number> {
		const { clients, mail, now, clockHolds } = this.#options;
		const transport = mail();
		if (!transport || !(await clockHolds())) return 0;
		for (const [id, outcome] of this.#unwritten) await this.#settle(id, outcome);
		const at = now();
		let queued = 0;
		let room = MEETING_MAILS_PER_RUN;
		let isDown = false;
		for (const meeting of await meetingsToTell(clients, at)) {
			const { circles, seats, procedures, attendances } = await around(clients, meeting);
			const known = await mailsOf(clients, meeting.id);
			const toDo = toTell(meeting, receiversOf(meeting, seats, attendances).receivers, known, at);
			queued += await this.#writeDown(meeting, toDo, at);
			const facts = {
				meeting,
				circles: circles.map(({ name }) => name),
				caseDay: caseDayOf(meeting, procedureFor(meeting, procedures))
			};
			// Also where the mail server answers nobody: who has a device learns of it.
			if (isDown || room <= 0) continue;
			const mails = toDo.add.length + toDo.end.length > 0 ? await mailsOf(clients, meeting.id) : known;
			const tried = await this.#send({ meeting, facts, mails, transport, room, at });
			room -= tried.count;
			queued += tried.told;
			isDown = tried.isDown;
		}
		return queued;
	}

	/** Who is told what, and what is not to be said any more; whoever does it again finds it done. */
	async #writeDown(meeting: MeetingRow, { add, end }: ToTell, at: Date): Promise<number> {
		const { clients } = this.#options;
		for (const { id, why } of end) await this.#settle(id, { state: 'failed', error: why });
		const { id, sequence, network } = meeting;
		for (const { receiver, kind } of add) {
			const { address, name, account } = receiver;
			const key = `meeting:${id}:${sequence}`;
			// Before the row: a crash in between queues it again under the same key, which is once.
			if (account !== '') await queuePush(clients, { user: account, kind: 'meeting', key }, at);
			const said = saidOf(meeting);
			await addMeetingMail(
				clients,
				{ meeting: id, network, sequence, receiver: address, name, kind, said },
				at
			);
		}
		return add.length;
	}

	async #send({ meeting, facts, mails, transport, room, at }: Sending) {
		const due = mails
			.filter(({ state, nextAt }) => state === 'waiting' && Date.parse(nextAt) <= at.getTime())
			.slice(0, room);
		let told = 0;
		for (const [index, mail] of due.entries()) {
			const own = mails.filter(({ receiver }) => receiver === mail.receiver);
			const before = lastSaid(own, mail.sequence);
			const outcome = await this.#sendOne(mail, { ...facts, kind: mail.kind, before }, transport, at);
			if (outcome === 'given up') told += await this.#tellOffice(meeting, at);
			if (outcome === 'down') return { count: index + 1, told, isDown: true };
		}
		return { count: due.length, told, isDown: false };
	}

	async #sendOne(
		{ id, receiver, name, tries, createdAt }: MeetingMailRow,
		said: MeetingMail,
		transport: MailTransport,
		at: Date
	): Promise<'down' | 'given up' | 'done'> {
		const { clients } = this.#options;
		const nextAt = new Date(at.getTime() + waitAfter(tries + 1));
		if (!(await claimMeetingMail(clients, id, { tries: tries + 1, nextAt }))) return 'done';
		try {
			await transport.send({ id, to: receiver, kind: 'told', meeting: { ...said, name } }, at);
		} catch (error) {
			const code = codeOf(error);
			log().warn({ kind: 'meeting', code }, 'meeting mail not sent');
			const over = at.getTime() - Date.parse(createdAt) >= GIVE_UP_MS;
			if (over) await this.#settle(id, { state: 'failed', error: code });
			if (!ONE_RECIPIENT.includes(code)) return 'down';
			return over ? 'given up' : 'done';
		}
		await this.#settle(id, { state: 'sent', sentAt: at });
		return 'done';
	}

	async #tellOffice({ id, sequence, network }: MeetingRow, at: Date): Promise<number> {
		const { clients } = this.#options;
		const offices = await officeAccounts(clients, network);
		const key = `meeting-missed:${id}:${sequence}`;
		for (const user of offices) await queueNotice(clients, { user, kind: 'meetingMissed', key }, at);
		return offices.length;
	}

	async #settle(id: string, outcome: MeetingMailOutcome): Promise<void> {
		this.#unwritten.set(id, outcome);
		await settleMeetingMail(this.#options.clients, id, outcome);
		this.#unwritten.delete(id);
	}
}
