/**
 * The job `invitations`: sees to it that each seat of an invited meeting has its row, that a deputy who is asked hears of it, and that the
 * mails go out which an office has asked for. Guarantees: what is to be stands in the database before it is sent, and a run after a
 * crash goes on with it; of two runs one makes a row; nobody is told the same twice; where the mail server fails, the same mail waits,
 * with the same Message-ID. It says in a mail or push that there is something, never what.
 */
import { log } from '../log';
import { waitAfter } from '../notices/backoff';
import { MAIL_INSTEAD } from '../notices/invitation-mail';
import type { MailTransport } from '../notices/mail';
import { queueNotice } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	accountAt,
	addAsking,
	type AskingRow,
	changeAsking,
	dropAsking,
	dropAttendance,
	dueAskings,
	invitationRows,
	type InvitationRows,
	makeAttendance
} from '../pocketbase/invitations';
import { askedOf } from '../../domain/meeting/answering';
import { newInvitationPath } from './paths';
import { planAttendances, planDeputies } from './plan';

/** As many mails a run as those that ask whether entries are right. */
export const INVITATION_MAILS_PER_RUN = 50;
/** Codes of mails that are about one recipient; every other one is about the mail server. */
const ONE_RECIPIENT = ['EENVELOPE', 'EMESSAGE'];

export interface InvitationsOptions {
	clients: PocketBaseClients;
	/** Undefined while there is no mail server: then what is to be mailed waits. */
	mail: () => MailTransport | undefined;
	now: () => Date;
}

/** The answer is how many notices were queued. */
export async function runInvitations({ clients, mail, now }: InvitationsOptions): Promise<number> {
	const at = now();
	const first = await invitationRows(clients, at);
	const { make, drop } = planAttendances(first);
	for (const row of make) await makeAttendance(clients, row);
	for (const id of drop) await dropAttendance(clients, id);
	const rows = make.length + drop.length > 0 ? await invitationRows(clients, at) : first;
	await askDeputies(clients, rows, at);
	await forgetOthers(clients, rows);
	return sendDue(clients, mail(), rows, at);
}

async function askDeputies(clients: PocketBaseClients, rows: InvitationRows, at: Date): Promise<void> {
	const { ask, free, over } = planDeputies(rows, rows.askings);
	for (const { id } of over) await dropAsking(clients, id);
	for (const one of free) {
		const { sentAt, kind } = rows.askings.find(({ id }) => id === one.id)!;
		// Who was not told that she is asked need not hear that she is not.
		const wasTold = sentAt !== '' || kind === '';
		if (wasTold) await changeAsking(clients, one.id, { ...FRESH, kind: 'deputyFree', nextAt: at });
		else await dropAsking(clients, one.id);
	}
	for (const one of ask) {
		const known = rows.askings.find((other) => isSame(one, other));
		const wanted = { ...FRESH, kind: 'askDeputy', nextAt: at } as const;
		// Asked again before she heard that she is free: the two cancel each other out.
		if (known) await changeAsking(clients, known.id, known.nextAt === '' ? wanted : { kind: '', nextAt: '' });
		else await addAsking(clients, { ...one, ...wanted });
	}
}

const FRESH = { attempts: 0, sentAt: '' } as const;
const isSame = (one: Pick<AskingRow, 'attendance' | 'who' | 'address'>, other: typeof one) =>
	one.attendance === other.attendance && one.who === other.who && one.address === other.address;

/** Those of members whose seat has no row any more: nothing is open there. */
async function forgetOthers(clients: PocketBaseClients, { rows, askings }: InvitationRows): Promise<void> {
	for (const { id, who, attendance } of askings)
		if (who === 'member' && !rows.some((row) => row.id === attendance)) await dropAsking(clients, id);
}

async function sendDue(
	clients: PocketBaseClients,
	mail: MailTransport | undefined,
	rows: InvitationRows,
	at: Date
): Promise<number> {
	let told = 0;
	for (const asking of await dueAskings(clients, at, INVITATION_MAILS_PER_RUN)) {
		const { kind, address, mails } = asking;
		if (kind === '') continue;
		if (kind !== 'deputyFree' && !isAsked(asking, rows)) {
			await changeAsking(clients, asking.id, { kind: '', nextAt: '' });
			continue;
		}
		const account = await accountAt(clients, address);
		if (account) {
			// Queued before it is marked: a crash in between queues the same key again, which is one.
			await queueNotice(clients, { user: account.id, kind, key: `asking:${asking.id}:${mails}` }, at);
			told += 1;
		} else {
			if (!mail) continue;
			const outcome = await mailOne(clients, mail, asking, at);
			if (outcome === 'down') return told;
			if (outcome === 'again') continue;
		}
		if (kind === 'deputyFree') await dropAsking(clients, asking.id);
		else
			await changeAsking(clients, asking.id, {
				kind: '',
				nextAt: '',
				sentAt: at,
				mails: mails + 1,
				attempts: 0
			});
	}
	return told;
}

/** Whether her answer is waited for still. */
function isAsked(
	{ attendance, who, address }: AskingRow,
	{ meetings, seats, rows }: InvitationRows
): boolean {
	const row = rows.find(({ id }) => id === attendance);
	const seat = seats.find(({ id }) => id === row?.seat);
	const meeting = meetings.find(({ id }) => id === row?.meeting);
	if (!row || !seat || !meeting || meeting.cancelled) return false;
	const asked = askedOf(seat, row);
	return asked?.who === who && asked.address === address;
}

async function mailOne(
	clients: PocketBaseClients,
	mail: MailTransport,
	asking: AskingRow,
	at: Date
): Promise<'sent' | 'again' | 'down'> {
	const { id, kind, address: to, mails, hashes } = asking;
	if (kind === '') return 'sent';
	try {
		const path = kind === 'deputyFree' ? '' : await newInvitationPath(clients, asking);
		await mail.send({ id: `${id}-${mails}`, to, kind: MAIL_INSTEAD[kind], path }, at);
		return 'sent';
	} catch (error) {
		const code = codeOf(error);
		log().warn({ kind, code }, 'notice not sent');
		const attempts = asking.attempts + 1;
		// The link that nobody has must not push out those that are in somebody's mailbox.
		const nextAt = new Date(at.getTime() + waitAfter(attempts));
		await changeAsking(clients, id, { hashes, attempts, nextAt });
		return ONE_RECIPIENT.includes(code) ? 'again' : 'down';
	}
}

/** The code of a failure, as it may be written down: the message would quote addresses. */
function codeOf(error: unknown): string {
	const code = (error as { code?: unknown } | null)?.code;
	return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected';
}
