/** What the office sees and says of to whom minutes go: receivers, whom it informs, what became of each mail, and passing them on. */
import type { Caller } from '../../domain/access/caller';
import { circlesOf } from '../../domain/meeting/meeting';
import { receivingCircles } from '../../domain/meeting/minutes-content';
import { berlinDay } from '../../domain/time/berlin';
import type { DeskMinutes, InformedPerson, PassOnProblem } from '../../protocol/minutes';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	informedOf,
	keepInformed,
	minuteMailsOf,
	passMinutesOn,
	seatsOfCircles
} from '../pocketbase/minute-mails';
import { minutesById, versionsOf } from '../pocketbase/minutes';
import { ownMeeting } from './publish';
import { minutesReceivers } from './receivers';

export interface DeskParts {
	clients: PocketBaseClients;
	/** Whether there is a mail server. */
	mailServer: boolean;
}

/** Throws `not_found`, and `forbidden` for another office's meeting. */
export async function deskMinutesOf(
	{ clients, mailServer }: DeskParts,
	caller: Caller,
	meeting: string,
	at: Date
): Promise<DeskMinutes> {
	const facts = await ownMeeting(clients, caller, meeting);
	const own = circlesOf(facts.meeting);
	const circles = receivingCircles(own, facts.circles);
	const [seats, informed, versions] = await Promise.all([
		seatsOfCircles(clients, circles),
		informedOf(clients, own),
		versionsOf(clients, meeting)
	]);
	const { receivers, without } = minutesReceivers({ circles, seats, informed }, berlinDay(at));
	return {
		serverTime: at.toISOString(),
		mailServer,
		receivers,
		without: without.map(({ name }) => name),
		informed: facts.circles
			.filter(({ id, region }) => own.includes(id) && caller.networks.includes(region))
			.map(({ id, name }) => ({
				...{ circle: id, name },
				people: informed
					.filter(({ circle }) => circle === id)
					.map((one) => ({ name: one.name, email: one.email }))
			})),
		versions: await Promise.all(
			versions.map(async ({ id, version, publishedAt }) => {
				const mails = await minuteMailsOf(clients, id);
				return {
					...{ id, version, publishedAt },
					sent: mails.filter(({ state }) => state === 'sent').length,
					waiting: mails.filter(({ state }) => state === 'waiting').length,
					failed: mails
						.filter(({ state }) => state === 'failed')
						.map(({ name, receiver, error }) => ({ name, receiver, error })),
					outside: mails
						.filter(({ cause }) => cause === 'outside')
						.map(({ name, receiver, state }) => ({ name, receiver, state }))
				};
			})
		)
	};
}

/** Throws `forbidden` where the circle is none of this office's, or of the meeting. */
export async function inform(
	{ clients }: DeskParts,
	caller: Caller,
	{ meeting, circle, people }: { meeting: string; circle: string; people: readonly InformedPerson[] }
): Promise<void> {
	const facts = await ownMeeting(clients, caller, meeting);
	const found = facts.circles.find(({ id }) => id === circle);
	if (!found || !circlesOf(facts.meeting).includes(circle) || !caller.networks.includes(found.region))
		throw new AppError('forbidden');
	const byAddress = new Map(
		people.map((one) => [one.email.toLowerCase(), { ...one, email: one.email.toLowerCase() }])
	);
	await keepInformed(clients, circle, [...byAddress.values()]);
}

/** Somebody asks for them who is not on the list (§ 8): the newest version alone, once, and the log says that it was done. */
export async function passOn(
	{ clients, mailServer }: DeskParts,
	caller: Caller,
	{ minutes: id, person }: { minutes: string; person: InformedPerson },
	mayWrite: (address: string) => Promise<boolean>,
	at: Date
): Promise<PassOnProblem> {
	const minutes = await minutesById(clients, id);
	if (!minutes) throw new AppError('not_found');
	await ownMeeting(clients, caller, minutes.meeting);
	const [newest] = await versionsOf(clients, minutes.meeting);
	if (newest?.id !== id) throw new AppError('conflict');
	if (!mailServer) return 'no_mail';
	const receiver = person.email.toLowerCase();
	if (!(await mayWrite(receiver))) return 'often';
	const act = actBy(caller, at, 'minutesPassedOn', 'meetings', minutes.meeting);
	const mail = {
		round: id,
		receiver,
		name: person.name,
		cause: 'outside',
		state: 'waiting',
		error: ''
	} as const;
	return (await passMinutesOn(clients, { ...mail, createdAt: at, nextAt: at }, act)) ? '' : 'already';
}
