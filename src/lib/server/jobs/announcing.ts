/**
 * The job `announcing`: mails the notices that offices have sent to circles. Guarantees: each receiver is written down before anybody is
 * written to, and gets one mail of a notice, whatever crashes, however many servers there are: a try is taken in the database before it is
 * made, what became of it stays, and a mail whose connection broke off goes out again as the very same (Message-ID by its row). Who has said
 * meanwhile that she wants none, has left her seat, or whose notice was withdrawn, gets none. Who does not take it is tried for three days.
 * Where the clock has jumped nobody is written to (clock-guard.ts); without a mail server everything waits.
 */
import { receiversOf } from '../../domain/meeting/announcement';
import { berlinDay } from '../../domain/time/berlin';
import { mailLinkOf } from '../announcements/unsubscribe';
import { log } from '../log';
import { GIVE_UP_MS, waitAfter } from '../notices/backoff';
import type { MailTransport } from '../notices/mail';
import {
	addAnnouncementMail,
	type AnnouncementMailRow,
	type AnnouncementOutcome,
	type AnnouncementRound,
	changeAnnouncementRound,
	claimAnnouncementMail,
	deleteAnnouncementRoundsBefore,
	openAnnouncementRounds,
	seatsOf,
	settleAnnouncementMail,
	waitingAnnouncementMails
} from '../pocketbase/announcements';
import type { PocketBaseClients } from '../pocketbase/client';
import { keepMailLink, mailChoicesOf } from '../pocketbase/mail-choices';
import { networkNames } from '../pocketbase/surveys';

/** In one run, so that a large network fills nobody's mail server. */
export const ANNOUNCEMENT_MAILS_PER_RUN = 50;
/** To whom what went. */
export const ANNOUNCEMENT_MAILS_KEPT_DAYS = 365;
const DAY_MS = 86_400_000;
/** Codes of mails that are about one recipient; every other one is about the mail server. */
const ONE_RECIPIENT = ['EENVELOPE', 'EMESSAGE'];

export interface AnnouncingOptions {
	clients: PocketBaseClients;
	/** Undefined while there is no mail server. */
	mail: () => MailTransport | undefined;
	now: () => Date;
	clockHolds: () => Promise<boolean>;
}

export class Announcing {
	readonly #options: AnnouncingOptions;
	/** Handed over, but that could not be written: it is written before anything is sent again. */
	readonly #unwritten = new Map<string, AnnouncementOutcome>();

	constructor(options: AnnouncingOptions) {
		this.#options = options;
	}

	async run(): Promise<void> {
		const { clients, mail, now, clockHolds } = this.#options;
		const transport = mail();
		if (!transport || !(await clockHolds())) return;
		for (const [id, outcome] of this.#unwritten) await this.#settle(id, outcome);
		const at = now();
		let room = ANNOUNCEMENT_MAILS_PER_RUN;
		for (const round of await openAnnouncementRounds(clients)) {
			const plannedAt = round.plannedAt === '' ? await this.#plan(round, at) : round.plannedAt;
			const tried = await this.#send({ ...round, plannedAt }, transport, room, at);
			room -= tried.count;
			if ((await waitingAnnouncementMails(clients, round.id, 1)).length === 0)
				await changeAnnouncementRound(clients, round.id, { endedAt: at });
			if (tried.isDown || room <= 0) break;
		}
		const limit = new Date(at.getTime() - ANNOUNCEMENT_MAILS_KEPT_DAYS * DAY_MS);
		await deleteAnnouncementRoundsBefore(clients, limit);
	}

	/** Writes down who is written to; whoever does it again finds it done. */
	async #plan({ id: round, expand: { announcement } }: AnnouncementRound, at: Date): Promise<string> {
		const { clients } = this.#options;
		const { region: network } = announcement;
		const receivers = await this.#receivers(announcement, at);
		const choices = await mailChoicesOf(
			clients,
			network,
			receivers.map(({ address }) => address)
		);
		for (const { address, names } of receivers) {
			if ((choices.get(address)?.offAt ?? '') !== '') continue;
			const { hash } = mailLinkOf(clients, network, address);
			await keepMailLink(clients, { network, address, hash }, choices.get(address));
			await addAnnouncementMail(clients, { round, receiver: address, names, nextAt: at });
		}
		await changeAnnouncementRound(clients, round, { plannedAt: at });
		return at.toISOString();
	}

	async #receivers({ circles }: AnnouncementRound['expand']['announcement'], at: Date) {
		return receiversOf(await seatsOf(this.#options.clients, circles), circles, berlinDay(at)).receivers;
	}

	/** How many were tried, and whether the mail server answers nobody. */
	async #send(
		round: AnnouncementRound,
		transport: MailTransport,
		room: number,
		at: Date
	): Promise<{ count: number; isDown: boolean }> {
		const { clients } = this.#options;
		const { announcement } = round.expand;
		const due = await waitingAnnouncementMails(clients, round.id, room, at);
		if (due.length === 0) return { count: 0, isDown: false };
		const still = new Set((await this.#receivers(announcement, at)).map(({ address }) => address));
		const [network] = await networkNames(clients, [announcement.region]);
		for (const [index, mail] of due.entries()) {
			const choice = (await mailChoicesOf(clients, announcement.region, [mail.receiver])).get(mail.receiver);
			const why =
				announcement.publication === 'withdrawn'
					? 'withdrawn'
					: !still.has(mail.receiver)
						? 'left'
						: (choice?.offAt ?? '') !== ''
							? 'unsubscribed'
							: '';
			if (why !== '') await this.#settle(mail.id, { state: 'failed', error: why });
			else if ((await this.#sendOne(mail, round, network?.name ?? '', transport, at)) === 'down')
				return { count: index + 1, isDown: true };
		}
		return { count: due.length, isDown: false };
	}

	async #sendOne(
		{ id, receiver, tries }: AnnouncementMailRow,
		{ plannedAt, expand: { announcement } }: AnnouncementRound,
		network: string,
		transport: MailTransport,
		at: Date
	): Promise<'down' | 'done'> {
		const { clients } = this.#options;
		const { title, text, region } = announcement;
		const nextAt = new Date(at.getTime() + waitAfter(tries + 1));
		if (!(await claimAnnouncementMail(clients, id, { tries: tries + 1, nextAt }))) return 'done';
		try {
			const { token } = mailLinkOf(clients, region, receiver);
			const said = { title, text, network, token };
			await transport.send({ id, to: receiver, kind: 'announcement', announcement: said }, at);
		} catch (error) {
			const code = codeOf(error);
			log().warn({ kind: 'announcement', code }, 'notice not sent');
			if (at.getTime() - Date.parse(plannedAt) >= GIVE_UP_MS)
				await this.#settle(id, { state: 'failed', error: code });
			return ONE_RECIPIENT.includes(code) ? 'done' : 'down';
		}
		await this.#settle(id, { state: 'sent', sentAt: at });
		return 'done';
	}

	async #settle(id: string, outcome: AnnouncementOutcome): Promise<void> {
		this.#unwritten.set(id, outcome);
		await settleAnnouncementMail(this.#options.clients, id, outcome);
		this.#unwritten.delete(id);
	}
}

/** The code of a failure, as it may be written down: the message would quote addresses. */
function codeOf(error: unknown): string {
	const code = (error as { code?: unknown } | null)?.code;
	return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected';
}
