// Who is told what: whatever happens to a meeting and to its circle, and wherever the mail server failed in between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, meetingRow } from '$tests/support/directory-rows';
import type { Meeting } from './meeting';
import { saidOf, type ToldMail, toTell } from './told';

const NOW = new Date('2026-11-02T08:00:00Z');
const PEOPLE = ['a', 'b', 'c'].map((name) => ({ address: `${name}@example.org`, name, account: '' }));

type Event =
	| { what: 'move'; day: number }
	| { what: 'cancel' }
	| { what: 'restore' }
	| { what: 'title' }
	| { what: 'leave'; who: number }
	| { what: 'come'; who: number }
	/** The job runs; of each mail that waits, whether it gets through. */
	| { what: 'run'; through: boolean[] };

const event: fc.Arbitrary<Event> = fc.oneof(
	fc.record({ what: fc.constant('move' as const), day: fc.integer({ min: 10, max: 28 }) }),
	fc.constantFrom<Event>({ what: 'cancel' }, { what: 'restore' }, { what: 'title' }),
	fc.record({ what: fc.constant('leave' as const), who: fc.nat(2) }),
	fc.record({ what: fc.constant('come' as const), who: fc.nat(2) }),
	fc.record({
		what: fc.constant('run' as const),
		through: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })
	})
);

/** What the database and the job make of it. */
function lived(events: readonly Event[]) {
	let meeting: Meeting = meetingRow('meeting', { circle: idOf('circle'), stage: 'invited' });
	let here = PEOPLE;
	const mails: ToldMail[] = [];
	const change = (fields: Partial<Meeting>) => {
		const next = { ...meeting, ...fields };
		if (JSON.stringify(next) !== JSON.stringify(meeting))
			meeting = { ...next, sequence: meeting.sequence + 1 };
	};
	const run = (through: readonly boolean[]) => {
		const { add, end } = toTell(meeting, here, mails, NOW);
		for (const { id } of end) mails.find((mail) => mail.id === id)!.state = 'failed';
		for (const { receiver, kind } of add)
			mails.push({
				...{ id: `${mails.length}`, sequence: meeting.sequence, receiver: receiver.address, kind },
				...{ said: saidOf(meeting), state: 'waiting', tries: 0 }
			});
		for (const [index, mail] of mails.filter(({ state }) => state === 'waiting').entries()) {
			mail.tries += 1;
			if (through[index % 3]) mail.state = 'sent';
		}
	};
	let titles = 0;
	for (const one of events) {
		if (one.what === 'move')
			change({ startsAt: `2026-12-${one.day}T08:00:00.000Z`, endsAt: `2026-12-${one.day}T12:00:00.000Z` });
		else if (one.what === 'title') change({ title: `Titel ${(titles += 1)}` });
		else if (one.what === 'cancel') change({ cancelled: true });
		else if (one.what === 'restore') change({ cancelled: false });
		else if (one.what === 'run') run(one.through);
		else if ('who' in one) {
			const others = here.filter((person) => person !== PEOPLE[one.who]);
			here = one.what === 'come' ? [...others, PEOPLE[one.who]!] : others;
		}
	}
	for (let times = 0; times < 2; times += 1) run([true, true, true]);
	return { meeting, here, mails };
}

describe('whatever happens between an invitation and its meeting', () => {
	it('everybody who is there knows the last state, and got no state twice', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 20 }), (events) => {
				const { meeting, here, mails } = lived(events);
				for (const { address } of PEOPLE) {
					const own = mails.filter((mail) => mail.receiver === address);
					expect(new Set(own.map(({ sequence }) => sequence)).size).toBe(own.length);
					const sent = own.filter(({ state }) => state === 'sent').sort((a, b) => a.sequence - b.sequence);
					// Called off first only where an invitation may have come.
					if (sent[0] && sent[0] !== own[0]) expect(['invited', 'cancelled']).toContain(sent[0].kind);
					else if (sent[0]) expect(sent[0].kind).toBe('invited');
					// Nobody is told twice that it is off, nor that it is on again without having been off.
					for (const [index, { kind, sequence }] of sent.entries()) {
						if (kind === 'restored')
							expect(own.some((mail) => mail.kind === 'cancelled' && mail.sequence < sequence)).toBe(true);
						const between = own.filter(
							(mail) => mail.sequence < sequence && mail.sequence > (sent[index - 1]?.sequence ?? -1)
						);
						if (kind === 'cancelled' && sent[index - 1]?.kind === 'cancelled')
							expect(between).not.toEqual([]);
					}
					if (!here.some((person) => person.address === address)) continue;
					const last = sent.at(-1);
					if (meeting.cancelled) expect(last === undefined || last.kind === 'cancelled').toBe(true);
					else expect(last && { ...last.said }).toEqual(saidOf(meeting));
				}
				expect(toTell(meeting, here, mails, NOW)).toEqual({ add: [], end: [] });
			})
		);
	});
});

describe('once it is over, or not announced any more', () => {
	it.each<[string, Partial<Meeting>, Date]>([
		['over', { stage: 'invited' }, new Date('2026-12-02T12:00:00Z')],
		['held', { stage: 'held' }, NOW],
		['planned anew', { stage: 'planned' }, NOW]
	])('%s: nothing is said, and what waits ends', (_name, fields, now) => {
		const meeting = meetingRow('meeting', { circle: idOf('circle'), ...fields });
		const mail: ToldMail = {
			...{ id: 'x', sequence: 0, receiver: 'a@example.org', kind: 'invited', state: 'waiting', tries: 3 },
			said: saidOf(meeting)
		};
		expect(toTell(meeting, PEOPLE, [mail], now)).toEqual({ add: [], end: [{ id: 'x', why: 'over' }] });
	});
});
