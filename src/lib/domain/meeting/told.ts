/**
 * Who is to be told what of a meeting, from who is to know it and what she was told before. Guarantees: for each receiver and state of the
 * meeting (its SEQUENCE) one message at most; whoever never got one is invited, whatever the others are told; to whom nothing was said
 * nothing is called off. Pure: whoever does it again finds it done.
 */
import { instantOf } from '../time/instant';
import type { Meeting } from './meeting';
import { isAnnounced } from './stages';

/** Days after a meeting for which is known who was told what of it. */
export const MEETING_MAILS_KEPT_DAYS = 90;

export const TOLD_KINDS = ['invited', 'moved', 'changed', 'cancelled', 'restored'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** What a message said of the meeting. */
export interface Said {
	title: string;
	startsAt: string;
	endsAt: string;
	place: string;
}

export interface ToldMail {
	id: string;
	sequence: number;
	receiver: string;
	kind: ToldKind;
	said: Said;
	state: 'waiting' | 'sent' | 'failed';
	tries: number;
}

export interface MeetingReceiver {
	/** In small letters: one person is one address. */
	address: string;
	name: string;
	/** Her account, where she has one. */
	account: string;
}

export interface ToTell<R extends MeetingReceiver = MeetingReceiver> {
	/** What is to be said now. */
	add: { receiver: R; kind: ToldKind }[];
	/** What waits and is not to be said any more, and why. */
	end: { id: string; why: 'overtaken' | 'left' | 'over' }[];
}

export function toTell<R extends MeetingReceiver>(
	meeting: Meeting,
	receivers: readonly R[],
	mails: readonly ToldMail[],
	now: Date
): ToTell<R> {
	const waiting = mails.filter(({ state }) => state === 'waiting');
	if (!isAnnounced(meeting) || instantOf(meeting.endsAt) <= now.getTime())
		return { add: [], end: waiting.map(({ id }) => ({ id, why: 'over' })) };
	const known = new Set(receivers.map(({ address }) => address));
	const end = waiting.flatMap(({ id, sequence, receiver }): ToTell['end'] => {
		if (sequence < meeting.sequence) return [{ id, why: 'overtaken' }];
		return known.has(receiver) ? [] : [{ id, why: 'left' }];
	});
	const add = receivers.flatMap((receiver): ToTell<R>['add'] => {
		const own = mails.filter((mail) => mail.receiver === receiver.address);
		if (own.some(({ sequence }) => sequence >= meeting.sequence)) return [];
		const kind = kindOf(meeting, own);
		return kind ? [{ receiver, kind }] : [];
	});
	return { add, end };
}

/** What she was told last, before `sequence`: of what has come for sure. */
export function lastSaid(mails: readonly ToldMail[], sequence = Infinity): Said | undefined {
	return newest(mails.filter((mail) => mail.sequence < sequence && mail.state === 'sent'))?.said;
}

const newest = (mails: readonly ToldMail[]) =>
	mails.toSorted((one, other) => one.sequence - other.sequence).at(-1);

/** What a message says now. */
export function saidOf(meeting: Pick<Meeting, 'title' | 'startsAt' | 'endsAt' | 'venue' | 'address'>): Said {
	const { title, startsAt, endsAt } = meeting;
	return { title, startsAt, endsAt, place: placeOf(meeting) };
}

export function placeOf({ venue, address }: Pick<Meeting, 'venue' | 'address'>): string {
	const town = [address.postalCode, address.place].filter(Boolean).join(' ');
	return [venue, address.street, town].filter(Boolean).join(', ');
}

/** Whether it is not to take place: called off, or taken back as an entry. */
export function isOff({ cancelled, publication }: Pick<Meeting, 'cancelled' | 'publication'>): boolean {
	return cancelled || publication !== 'published';
}

function kindOf(meeting: Meeting, mails: readonly ToldMail[]): ToldKind | undefined {
	const come = newest(mails.filter(({ state }) => state === 'sent'));
	// Or may have come: its connection may have broken after the text was handed over.
	const last = newest(mails.filter(({ state, tries }) => state === 'sent' || tries > 0));
	if (isOff(meeting)) {
		const knows = last === come && last?.kind === 'cancelled';
		return last === undefined || knows ? undefined : 'cancelled';
	}
	if (!come) return 'invited';
	if (last?.kind === 'cancelled') return 'restored';
	const [said, now] = [come.said, saidOf(meeting)];
	const at = (one: Said) => [instantOf(one.startsAt), instantOf(one.endsAt), one.place].join();
	if (at(said) !== at(now)) return 'moved';
	// Moved, and moved back before anybody heard of it, says nothing.
	return said.title === now.title && last === come ? undefined : 'changed';
}
