/**
 * The job `seats`: what ends by itself around circles. A seat whose last day has passed is withdrawn, so that what its member sees of
 * the circle ends with it, and so are the seats of a circle that was withdrawn when its thirty days are over; their history says that
 * the server did it. Guests are forgotten when their meeting is long over: the minutes say who was there. Where the clock has jumped
 * nothing happens (clock-guard.ts).
 */
import { LIMITS } from '../../domain/limits';
import { GUEST_DAYS } from '../../domain/meeting/guest';
import { berlinDay } from '../../domain/time/berlin';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	forgetGuests,
	seatsEndedBefore,
	seatsOfCirclesWithdrawnBefore,
	withdrawSeat
} from '../pocketbase/seats';

const DAY = 86_400_000;

export interface SeatsOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** Whether the clock may be trusted with it. */
	mayDelete?: () => Promise<boolean>;
}

/** Withdraws and forgets; the answer is how many seats and guests that were. */
export async function runSeats({
	clients,
	now,
	mayDelete = () => Promise.resolve(true)
}: SeatsOptions): Promise<number> {
	if (!(await mayDelete())) return 0;
	const at = now();
	const ended = await seatsEndedBefore(clients, berlinDay(at));
	const known = new Set(ended.map(({ id }) => id));
	const limit = new Date(at.getTime() - LIMITS.withdrawnDays * DAY);
	for (const seat of await seatsOfCirclesWithdrawnBefore(clients, limit))
		if (!known.has(seat.id)) ended.push(seat);
	for (const seat of ended) await withdrawSeat(clients, seat, at);
	return ended.length + (await forgetGuests(clients, new Date(at.getTime() - GUEST_DAYS * DAY)));
}
