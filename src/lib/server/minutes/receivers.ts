/**
 * Who is sent the minutes of a meeting (§ 8): the active members of all circles that receive them, and for information whom the office has
 * on its list. One address is one mail, for however many seats. Pure.
 */
import type { Seat } from '../../domain/meeting/seat';

export interface MinutesReceiver {
	/** In small letters: one person is one address. */
	address: string;
	name: string;
	cause: 'member' | 'informed';
}

type Seated = Pick<Seat, 'id' | 'publication' | 'circle' | 'name' | 'member' | 'email' | 'since' | 'until'>;
export interface Receiving {
	/** Of circles that receive the minutes. */
	circles: readonly string[];
	seats: readonly Seated[];
	informed: readonly { name: string; email: string }[];
}

/** `day`: today in Berlin. Who has left, or is named with a day to come, is no active member. */
export function minutesReceivers({ circles, seats, informed }: Receiving, day: string) {
	const active = seats.filter(
		({ circle, publication, since, until }) =>
			circles.includes(circle) &&
			publication === 'published' &&
			since <= day &&
			(until === '' || until >= day)
	);
	const byAddress = new Map<string, MinutesReceiver>();
	const add = (email: string | undefined, name: string, cause: MinutesReceiver['cause']) => {
		const address = (email ?? '').toLowerCase();
		if (address !== '' && !byAddress.has(address)) byAddress.set(address, { address, name, cause });
	};
	for (const { email, member } of active) add(email, member, 'member');
	for (const { email, name } of informed) add(email, name, 'informed');
	return {
		receivers: [...byAddress.values()],
		/** Seats that have somebody, and no address. */
		without: active
			.filter(({ email, member }) => !email && member !== '')
			.map(({ id, name, member }) => ({ id, name: `${name}: ${member}` }))
	};
}
