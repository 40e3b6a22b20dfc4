/** A meeting with one seat, Mia's: the answer is her row of it. */
import type PocketBase from 'pocketbase';
import { newId } from '../../src/lib/domain/id';
import { rowOf } from '../support/one-of-each';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { CALLERS, emailOf } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const HOUR = 3_600_000;

/** It begins so many milliseconds from now, and takes four hours. */
export async function invitedRow(system: PocketBase, after: number): Promise<string> {
	const [meeting, seat] = [newId(), newId()];
	const [startsAt, endsAt] = [after, after + 4 * HOUR].map((ms) => new Date(Date.now() + ms).toISOString());
	const life = { stage: 'invited', selfCheckIn: true, startsAt, endsAt };
	await system.collection('meetings').create({ ...rowOf('meetings', meeting), ...life });
	await system.collection('seats').create({ ...rowOf('seats', seat), email: emailOf('mia') });
	const row = { ...rowOf('attendances', newId()), meeting, seat };
	return (await system.collection('attendances').create(row)).id;
}

/** What Mia says by its kind, of a meeting of her own each time. */
export function answeringSteps(asSystem: <T>(work: (system: PocketBase) => Promise<T>) => Promise<T>) {
	const invited = (after: number) => asSystem((system) => invitedRow(system, after));
	const said = { as: 'member', seen: '', answer: 'yes', way: 'room' } as const;
	const step = (mutation: Mutation): [Mutation, Caller] => [mutation, CALLERS.mia];
	return {
		'attendance.answer': async () =>
			step(mutationOf('attendance.answer', { id: await invited(HOUR), ...said })),
		'attendance.checkIn': async () =>
			step(mutationOf('attendance.checkIn', { id: await invited(-HOUR), said: new Date().toISOString() }))
	};
}
