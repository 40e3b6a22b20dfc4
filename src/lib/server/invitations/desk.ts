/**
 * An office reminds whoever has not answered. Guarantees: of its own meetings alone, before they begin; only whose answer is waited for,
 * the member or once she has said so her deputy; a person once a day at most, however many seats she has and however often it is tapped.
 */
import type { Caller } from '../../domain/access/caller';
import { answerTimeOf, askedOf } from '../../domain/meeting/answering';
import { berlinDay } from '../../domain/time/berlin';
import type { BodyOf } from '../../protocol/endpoint';
import type { INVITATIONS } from '../../protocol/endpoints/invitations';
import type { Reminders } from '../../protocol/invitations';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { addAsking, answersOf, type AskingRow, askingsOf, changeAsking } from '../pocketbase/invitations';
import { Turns } from '../sync/turns';

/** A second tap finds what the first has written. */
const turns = new Turns();

export async function remindersOf(
	clients: PocketBaseClients,
	caller: Caller,
	meeting: string
): Promise<Reminders> {
	const { rows } = await ownMeeting(clients, caller, meeting);
	const askings = await askingsOf(
		clients,
		rows.map(({ id }) => id)
	);
	return { reminded: 0, rows: shown(askings) };
}

/** Throws `not_found` for a meeting that is not its own, `wrong_status` once nobody answers any more. */
export function remind(
	clients: PocketBaseClients,
	caller: Caller,
	{ meeting: id, attendances }: BodyOf<typeof INVITATIONS.remind>,
	now: Date
): Promise<Reminders> {
	return turns.take(id, async () => {
		const { meeting, rows, seats } = await ownMeeting(clients, caller, id);
		if (answerTimeOf(meeting, now) !== 'open') throw new AppError('wrong_status');
		const today = berlinDay(now);
		const ids = rows.map((row) => row.id);
		const askings = await askingsOf(clients, ids);
		const done = new Set(askings.flatMap((one) => (one.remindedOn === today ? [one.address] : [])));
		let reminded = 0;
		for (const row of rows.filter((one) => attendances.includes(one.id))) {
			const seat = seats.find((one) => one.id === row.seat);
			const asked = seat && askedOf(seat, row);
			if (!asked || asked.address === '' || done.has(asked.address)) continue;
			done.add(asked.address);
			const { who, address } = asked;
			const known = askings.find(
				(one) => one.attendance === row.id && one.who === who && one.address === address
			);
			const kind = who === 'member' ? 'askMember' : 'askDeputy';
			const wanted = { kind, nextAt: now, attempts: 0, remindedOn: today } as const;
			if (known) await changeAsking(clients, known.id, wanted);
			else
				await addAsking(clients, {
					region: row.region,
					meeting: id,
					attendance: row.id,
					who,
					address,
					...wanted
				});
			reminded += 1;
		}
		return { reminded, rows: shown(await askingsOf(clients, ids)) };
	});
}

async function ownMeeting(clients: PocketBaseClients, { networks }: Caller, id: string) {
	const found = await answersOf(clients, id);
	if (!found || !networks.includes(found.region)) throw new AppError('not_found');
	return found;
}

function shown(askings: readonly AskingRow[]): Reminders['rows'] {
	return askings.flatMap(({ attendance, remindedOn: on }) => (on === '' ? [] : [{ attendance, on }]));
}
