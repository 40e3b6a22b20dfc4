/**
 * The job `minutes`: sends published minutes to the active members of all circles that receive them, to whom the office informs, and to
 * whom it has passed them on. Guarantees (as mailed-lists.ts, docs/decisions/053-minutes.md): each receiver is written down before anybody
 * is written to and gets one mail of a version, whatever crashes, however many servers there are; a mail whose connection broke off goes
 * out again as the very same. What has not got through when a correction is published is not sent any more. Who does not take it is tried
 * for three days; the office reads her name and why. Where the clock has jumped nobody is written to.
 */
import { MAILED_LISTS_KEPT_YEARS } from '../../domain/directory/mailed-lists';
import { circlesOf } from '../../domain/meeting/meeting';
import { receivingCircles } from '../../domain/meeting/minutes-content';
import type { Minutes } from '../../domain/meeting/minutes';
import { berlinDay } from '../../domain/time/berlin';
import { log } from '../log';
import { minutesMail } from '../minutes/mail';
import { minutesReceivers } from '../minutes/receivers';
import { GIVE_UP_MS, waitAfter } from '../notices/backoff';
import type { Letter, MailTransport } from '../notices/mail';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addMinuteMail,
	changeMinuteRound,
	claimMinuteMail,
	deleteMinuteRoundsBefore,
	informedOf,
	type MinuteMail,
	type MinuteOutcome,
	type MinuteRound,
	openMinuteRounds,
	seatsOfCircles,
	settleMinuteMail,
	waitingMinuteMails
} from '../pocketbase/minute-mails';
import { meetingFacts, versionsOf } from '../pocketbase/minutes';

/** In one run, so that a large circle fills nobody's mail server. */
export const MINUTE_MAILS_PER_RUN = 50;
/** Codes of mails that are about one recipient; every other one is about the mail server. */
const ONE_RECIPIENT = ['EENVELOPE', 'EMESSAGE'];
const YEAR_MS = 365 * 86_400_000;

export interface MinutesMailsOptions {
	clients: PocketBaseClients;
	/** Undefined while there is no mail server. */
	mail: () => MailTransport | undefined;
	now: () => Date;
	clockHolds: () => Promise<boolean>;
}

export class MinutesMails {
	readonly #options: MinutesMailsOptions;
	/** Handed over, but that could not be written: it is written before anything is sent again. */
	readonly #unwritten = new Map<string, MinuteOutcome>();

	/** The last one that was made: setting its PDF takes half a second of a core. */
	#made: { id: string; letter: Letter } | undefined;

	constructor(options: MinutesMailsOptions) {
		this.#options = options;
	}

	async run(): Promise<void> {
		const { clients, mail, now, clockHolds } = this.#options;
		const transport = mail();
		if (!transport || !(await clockHolds())) return;
		for (const [id, outcome] of this.#unwritten) await this.#settle(id, outcome);
		const at = now();
		let room = MINUTE_MAILS_PER_RUN;
		for (const round of await openMinuteRounds(clients)) {
			const [newest, ...older] = await versionsOf(clients, round.meeting);
			const minutes = [newest, ...older].find((one) => one?.id === round.id);
			if (!newest || !minutes) {
				await changeMinuteRound(clients, round.id, { endedAt: at });
				continue;
			}
			if (round.plannedAt === '') await this.#plan(round, minutes, at);
			const isOver = newest.id !== round.id;
			const tried = await this.#send({ round, minutes, transport, room, at, isOver });
			room -= tried.count;
			if ((await waitingMinuteMails(clients, round.id, 1)).length === 0)
				await changeMinuteRound(clients, round.id, { endedAt: at });
			if (tried.isDown || room <= 0) break;
		}
		await deleteMinuteRoundsBefore(clients, new Date(at.getTime() - MAILED_LISTS_KEPT_YEARS * YEAR_MS));
	}

	/** Writes down who is written to; whoever does it again finds it done. */
	async #plan({ id, meeting }: MinuteRound, minutes: Minutes, at: Date): Promise<void> {
		const { clients } = this.#options;
		const facts = await meetingFacts(clients, meeting);
		const own = facts ? circlesOf(facts.meeting) : [];
		// By what holds now: a circle that has stopped to share them receives none.
		const circles = receivingCircles(own, facts?.circles ?? []).filter((one) =>
			minutes.circles.includes(one)
		);
		const [seats, informed] = await Promise.all([seatsOfCircles(clients, circles), informedOf(clients, own)]);
		const { receivers, without } = minutesReceivers({ circles, seats, informed }, berlinDay(at));
		const fresh = { round: id, createdAt: at, nextAt: at };
		for (const { address, name, cause } of receivers)
			await addMinuteMail(clients, { ...fresh, receiver: address, name, cause, state: 'waiting', error: '' });
		for (const seat of without)
			await addMinuteMail(clients, {
				...fresh,
				...{
					receiver: seat.id,
					name: seat.name.slice(0, 200),
					cause: 'member',
					state: 'failed',
					error: 'no_address'
				}
			});
		await changeMinuteRound(clients, id, { plannedAt: at });
	}

	/** How many were tried, and whether the mail server answers nobody. */
	async #send({ round, minutes, transport, room, at, isOver }: Sending): Promise<Tried> {
		const due = await waitingMinuteMails(this.#options.clients, round.id, room, at);
		if (due.length === 0) return { count: 0, isDown: false };
		const letter = isOver ? undefined : await this.#letterOf(minutes);
		for (const [index, mail] of due.entries()) {
			if (!letter) await this.#settle(mail.id, { state: 'failed', error: 'next_version' });
			else if ((await this.#sendOne(mail, letter, transport, at)) === 'down')
				return { count: index + 1, isDown: true };
		}
		return { count: due.length, isDown: false };
	}

	async #letterOf(minutes: Minutes): Promise<Letter> {
		if (this.#made?.id !== minutes.id) this.#made = { id: minutes.id, letter: await minutesMail(minutes) };
		return this.#made.letter;
	}

	async #sendOne(
		{ id, receiver, tries, createdAt }: MinuteMail,
		letter: Letter,
		transport: MailTransport,
		at: Date
	): Promise<'down' | 'done'> {
		const { clients } = this.#options;
		const nextAt = new Date(at.getTime() + waitAfter(tries + 1));
		if (!(await claimMinuteMail(clients, id, { tries: tries + 1, nextAt }))) return 'done';
		try {
			await transport.send({ id, to: receiver, kind: 'minutes', letter }, at);
		} catch (error) {
			const code = codeOf(error);
			log().warn({ kind: 'minutes', code }, 'minutes not sent');
			if (at.getTime() - Date.parse(createdAt) >= GIVE_UP_MS)
				await this.#settle(id, { state: 'failed', error: code });
			return ONE_RECIPIENT.includes(code) ? 'done' : 'down';
		}
		await this.#settle(id, { state: 'sent', sentAt: at });
		return 'done';
	}

	async #settle(id: string, outcome: MinuteOutcome): Promise<void> {
		this.#unwritten.set(id, outcome);
		await settleMinuteMail(this.#options.clients, id, outcome);
		this.#unwritten.delete(id);
	}
}

interface Tried {
	count: number;
	isDown: boolean;
}
interface Sending {
	round: MinuteRound;
	minutes: Minutes;
	transport: MailTransport;
	room: number;
	at: Date;
	/** A correction is out. */
	isOver: boolean;
}

/** The code of a failure, as it may be written down: the message would quote addresses. */
function codeOf(error: unknown): string {
	const code = (error as { code?: unknown } | null)?.code;
	return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected';
}
