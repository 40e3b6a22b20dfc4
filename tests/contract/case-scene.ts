/** Cases over a real database: a member who sits in the circle, meetings of it in any state, and what is sent about a case. */
import type PocketBase from 'pocketbase';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { CaseDraft } from '../../src/lib/domain/meeting/case';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { idOf, meetingRow, seatRow } from '../support/directory-rows';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { CALLERS, CIRCLE, type CallerName, emailOf } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const DAY = 86_400_000;

export const registering = (changes: Partial<CaseDraft> = {}) =>
	mutationOf('case.register', {
		...{ id: newId(), meeting: idOf('meeting'), kind: 'short', minutes: 10, seat: '' },
		...{ payload: sealedLike('Fall'), recipients: [FINGERPRINT] },
		...changes
	});

/** A seat in the circle of whoever has this account's address. */
export async function seated(system: PocketBase, name: CallerName): Promise<string> {
	const id = newId();
	await system.collection('seats').create({ ...seatRow(id, { circle: CIRCLE, email: emailOf(name) }), id });
	return id;
}

/** A meeting of the circle in `days`, or so many ago; it answers its id. */
export async function meetingIn(
	system: PocketBase,
	days: number,
	changes: Partial<Meeting> = {}
): Promise<string> {
	const id = newId();
	const startsAt = new Date(Date.now() + days * DAY).toISOString();
	const endsAt = new Date(Date.now() + days * DAY + DAY / 6).toISOString();
	const row = meetingRow(id, { circle: CIRCLE, stage: 'invited', startsAt, endsAt, ...changes });
	await system.collection('meetings').create({ ...row, id });
	return id;
}

/** What somebody sends next about a case, by its kind; what has to be there before is made by `done`, past the disk by `asSystem`. */
export function caseSteps(
	asSystem: <T>(work: (system: PocketBase) => Promise<T>) => Promise<T>,
	done: (...steps: [Mutation, Caller][]) => Promise<void>
): Record<`case.${'register' | 'decide' | 'returned' | 'withdraw'}`, () => Promise<[Mutation, Caller]>> {
	const { mia, karla } = CALLERS;
	const sends = async (changes: Partial<CaseDraft> = {}, of: Partial<Meeting> = {}) => {
		const meeting = await asSystem(async (system) => {
			await seated(system, 'mia');
			return meetingIn(system, 30, of);
		});
		// As the server finds her once she sits there.
		return [registering({ meeting, ...changes }), { ...mia, meetings: [meeting] }] as const;
	};
	const brought = async (...about: Parameters<typeof sends>) => {
		const [mutation, caller] = await sends(...about);
		await done([mutation, caller]);
		return { id: mutation.body.id, meeting: mutation.body.meeting, caller };
	};
	return {
		'case.register': async () => [...(await sends())],
		'case.decide': async () => {
			const { id } = await brought({}, { caseBy: '2026-01-01' });
			return [mutationOf('case.decide', { id, outcome: 'accepted', answer: 'Gern.' }), karla];
		},
		'case.returned': async () => {
			const { id, meeting, caller } = await brought({ kind: 'consented' });
			const begun = { startsAt: new Date(Date.now() - DAY).toISOString() };
			await asSystem((system) => system.collection('meetings').update(meeting, begun));
			return [mutationOf('case.returned', { id }), caller];
		},
		'case.withdraw': async () => {
			const { id, caller } = await brought();
			return [mutationOf('case.withdraw', { id }), caller];
		}
	};
}
