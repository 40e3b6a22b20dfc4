/**
 * What an office sees of ballots that are open: how many seats have voted. Which seat has said what, of dates alone: by that it plans. Of
 * topics nobody learns it, neither while the vote is open nor afterwards; a number is the same whoever it was.
 */
import type { Caller } from '../../domain/access/caller';
import type { BallotsQuery, DeskBallots } from '../../protocol/ballots';
import type { PocketBaseClients } from '../pocketbase/client';
import { heardIn, openBallots } from '../pocketbase/ballots';

/** Other offices' ballots are not there. */
export async function deskBallots(
	clients: PocketBaseClients,
	{ networks }: Caller,
	query: BallotsQuery
): Promise<DeskBallots> {
	if (query.circle === '' && query.meeting === '') return { ballots: [] };
	const open = (await openBallots(clients, query)).filter(({ region }) => networks.includes(region));
	const ballots = await Promise.all(
		open.map(async (ballot) => {
			const { seats, votes } = await heardIn(clients, ballot);
			const saidBy = (seat: string) => votes.find((one) => one.seat === seat)?.choices ?? [];
			const answers = seats.map(({ id, name }) => ({ seat: name, choices: [...saidBy(id)] }));
			return {
				id: ballot.id,
				seats: seats.length,
				given: answers.filter(({ choices }) => choices.length > 0).length,
				answers: ballot.kind === 'dates' ? answers : []
			};
		})
	);
	return { ballots };
}
