/**
 * Guests of a meeting. Whoever is of it announces one (a deputy who is sent there, too), its office decides; what the office enters by
 * itself, it has agreed to. A meeting that has begun, or does not take place, takes no guest any more. Whoever announced her, and the
 * office, take it back.
 */
import { project } from '../../../domain/access/visibility';
import type { Caller } from '../../../domain/access/caller';
import type { Circle } from '../../../domain/meeting/circle';
import { type Guest, GUESTS_OF_ONE } from '../../../domain/meeting/guest';
import type { Meeting } from '../../../domain/meeting/meeting';
import { instantOf } from '../../../domain/time/instant';
import { defineAction } from '../action';
import { done, type Effect, rejected } from '../decision';

export interface AnnounceFacts {
	/** As the caller sees them. */
	meeting: Meeting | undefined;
	circle: Circle | undefined;
	/** Of this meeting. */
	guests: readonly Guest[];
}
export interface GuestFacts {
	guest: Guest | undefined;
}

const announce = defineAction({
	kind: 'guest.announce',
	guests: false,
	async facts({ meeting: id }, _caller, read): Promise<AnnounceFacts> {
		const meeting = await read.one('meetings', 'id', id);
		const [circle, guests] = await Promise.all([
			read.one('circles', 'id', meeting?.circle ?? ''),
			read.every('guests', 'meeting', id)
		]);
		return { meeting, circle, guests };
	},
	decide({ id, body }, { meeting, circle, guests }, caller, at) {
		if (!meeting || !circle || meeting.publication !== 'published') return rejected(id, 'not_found');
		const isOffice = caller.role === 'coordination' && caller.networks.includes(circle.region);
		if (!isOffice && !caller.meetings.includes(meeting.id)) return rejected(id, 'forbidden');
		const [name, from, why] = [body.name.trim(), body.from.trim(), body.why.trim()];
		if (name === '' || from === '') return rejected(id, 'bad_request');
		const isOver = meeting.cancelled || instantOf(meeting.startsAt) <= at.getTime();
		if (isOver || guests.some((one) => one.id === body.id)) return rejected(id, 'conflict');
		const waiting = guests.filter(
			({ announcedBy, state }) => announcedBy === caller.userId && state === 'announced'
		);
		if (waiting.length >= GUESTS_OF_ONE) return rejected(id, 'too_many_requests');
		const fields = {
			...{ region: circle.region, meeting: meeting.id, name, from, why },
			...{ announcedBy: caller.userId, announcedAt: at.toISOString(), answer: '' },
			state: isOffice ? ('approved' as const) : ('announced' as const),
			decidedAt: isOffice ? at.toISOString() : ''
		};
		return done(id, at, [{ table: 'guests', operation: 'create', id: body.id, fields }]);
	}
});

const factsOf = async (
	{ id }: { id: string },
	_caller: Caller,
	read: Parameters<typeof announce.facts>[2]
) => ({
	guest: await read.one('guests', 'id', id)
});
const isOfficeOf = ({ region }: Guest, { role, networks }: Caller) =>
	role === 'coordination' && networks.includes(region);
const changed = ({ id, updated }: Guest, fields: Partial<Omit<Guest, 'id' | 'updated'>>): Effect => ({
	...{ table: 'guests', operation: 'update', id },
	...{ fields, basedOn: updated }
});

const cancel = defineAction({
	kind: 'guest.cancel',
	guests: false,
	facts: factsOf,
	decide({ id }, { guest }: GuestFacts, caller, at) {
		if (!guest || !project('guests', guest, caller)) return rejected(id, 'not_found');
		if (guest.announcedBy !== caller.userId && !isOfficeOf(guest, caller)) return rejected(id, 'forbidden');
		return done(id, at, guest.state === 'cancelled' ? [] : [changed(guest, { state: 'cancelled' })]);
	}
});

const decide = defineAction({
	kind: 'guest.decide',
	guests: false,
	facts: factsOf,
	decide({ id, body: { outcome, answer } }, { guest }: GuestFacts, caller, at) {
		if (caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!guest || !project('guests', guest, caller)) return rejected(id, 'not_found');
		if (!isOfficeOf(guest, caller)) return rejected(id, 'forbidden');
		if (guest.state === outcome) return done(id, at, []);
		// A colleague has said otherwise, or she does not come any more.
		if (guest.state !== 'announced') return rejected(id, 'conflict');
		const fields = { state: outcome, answer: answer.trim(), decidedAt: at.toISOString() };
		return done(id, at, [changed(guest, fields)]);
	}
});

export const guestActions = { 'guest.announce': announce, 'guest.cancel': cancel, 'guest.decide': decide };
