/**
 * Publishing minutes, by an office of the meeting's network. Guarantees: a version is published once, as whoever publishes has read it,
 * and stays as it is; its decisions get their numbers with it, without gaps and each once, through all years of their circle; the meeting
 * is recorded and the round of mails begun in the same step. What goes out by mail is jobs/minutes-mails.ts.
 */
import type { Caller } from '../../domain/access/caller';
import { newId } from '../../domain/id';
import { circlesOf } from '../../domain/meeting/meeting';
import { contentOf, numbersFor, receivingCircles } from '../../domain/meeting/minutes-content';
import { caseLines } from '../../export/minutes';
import type { PublishProblem } from '../../protocol/minutes';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { type MeetingFacts, meetingFacts, writeMinutes } from '../pocketbase/minutes';

/** Another meeting of the circle may be published at the same moment, and take the numbers. */
const TRIES = 3;

export interface ToPublish {
	meeting: string;
	edition: number;
	note: string;
}

/** Throws `not_found`, and `forbidden` for another office's meeting. */
export async function publishMinutes(
	clients: PocketBaseClients,
	caller: Caller,
	asked: ToPublish,
	at: Date
): Promise<PublishProblem> {
	let before: string | undefined;
	for (let tries = 0; tries < TRIES; tries += 1) {
		const facts = await ownMeeting(clients, caller, asked.meeting);
		const problem = problemOf(facts, asked, at);
		if (problem !== '') return problem;
		const state = stateOf(facts);
		if (before !== undefined && state !== before) return 'changed';
		before = state;
		if (await write(clients, caller, facts, asked, at)) return '';
	}
	throw new AppError('unavailable', { retryAfter: 2 });
}

/** What minutes are made of, for an office of the meeting's network. */
export async function ownMeeting(
	clients: PocketBaseClients,
	caller: Caller,
	meeting: string
): Promise<MeetingFacts> {
	const facts = await meetingFacts(clients, meeting);
	if (!facts) throw new AppError('not_found');
	if (!caller.networks.includes(regionOf(facts))) throw new AppError('forbidden');
	return facts;
}

/** The network of the circle that invites. */
const regionOf = ({ meeting, circles }: MeetingFacts): string =>
	circles.find(({ id }) => id === meeting.circle)?.region ?? '';

function problemOf(
	{ meeting, paragraphs, published }: MeetingFacts,
	{ edition, note }: ToPublish,
	at: Date
): PublishProblem {
	if (meeting.cancelled) return 'cancelled';
	if (Date.parse(meeting.startsAt) > at.getTime()) return 'early';
	if (edition !== published + 1) return 'published';
	if (paragraphs.every(({ removed }) => removed)) return 'empty';
	return edition > 1 && note.trim() === '' ? 'note' : '';
}

const stateOf = ({ paragraphs }: MeetingFacts): string =>
	paragraphs.map(({ id, updated }) => `${id} ${updated}`).join();

function write(
	clients: PocketBaseClients,
	caller: Caller,
	facts: MeetingFacts,
	{ edition, note }: ToPublish,
	at: Date
): Promise<boolean> {
	const { meeting, circles, paragraphs, highest } = facts;
	const numbers = numbersFor(facts, highest);
	const { id, title, startsAt, endsAt, venue, stage } = meeting;
	return writeMinutes(clients, {
		minutes: {
			...{
				id: newId(),
				region: regionOf(facts),
				meeting: id,
				version: edition,
				title,
				startsAt,
				endsAt,
				venue
			},
			circles: receivingCircles(circlesOf(meeting), circles),
			publishedAt: at.toISOString(),
			note: note.trim(),
			content: contentOf(
				{ ...facts, cases: caseLines(facts.cases) },
				(paragraph) => numbers.get(paragraph) ?? 0
			)
		},
		paragraphs,
		numbered: paragraphs
			.filter((one) => one.number === 0 && numbers.has(one.id))
			.map((one) => ({ id: one.id, number: numbers.get(one.id)! })),
		...(stage !== 'archived' && { stage: 'recorded' as const }),
		act: actBy(caller, at, 'minutesPublished', 'meetings', id)
	});
}
