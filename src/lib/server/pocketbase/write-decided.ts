/**
 * What was decided → one batch of PocketBase: the mutation's record first, then effects, history, acts and counters; acts of what leaves a network before the effects. All or nothing.
 * PocketBase answers a rule's no and a fault of the disk alike; `isRefusedByRules` tells them apart by a rehearsal: the same
 * batch as the system, whom no rule stops, with an end that cannot be written, so that nothing stays of it.
 */
import { createHash } from 'node:crypto';
import type PocketBase from 'pocketbase';
import type { Caller } from '../../domain/access/caller';
import type { Counter } from '../../domain/consultation/counting';
import { newId } from '../../domain/id';
import { tableRules } from '../../domain/access/table-rules';
import type { Decision, Effect } from '../actions/decision';
import { actsOf } from '../acts/acts-of';
import type { Decided } from '../sync/store';
import { type Act, noteAct } from './acts';
import { metMissingRow, reachedRepeatedKey } from './batch-failure';
import { storedDate } from './dates';

export async function writeDecided(client: PocketBase, decided: Decided, as: Caller): Promise<void> {
	await batchOf(client, decided, as).batch.send();
}

/** Whether all of it could be written but for the rules. Of what could not, nobody knows yet whether it may be. */
export async function isRefusedByRules(system: PocketBase, decided: Decided, as: Caller): Promise<boolean> {
	const { batch, size } = batchOf(system, decided, as);
	batch.collection('mutations').create(recordOf(decided, as));
	try {
		await batch.send();
	} catch (error) {
		// A row that is gone meanwhile is nobody's to change.
		return reachedRepeatedKey(error, size) || metMissingRow(error);
	}
	throw new Error('a key was written twice');
}

function batchOf(client: PocketBase, decided: Decided, as: Caller) {
	const { effects, history = [], counters = [], bySystem = false } = decided.decision;
	const batch = client.createBatch();
	batch.collection('mutations').create(recordOf(decided, as));
	const mark = newId();
	if (bySystem) batch.collection('rests').create({ id: mark, seen: restsOn(effects) });
	const acts = actsOf(decided.decision, as);
	const leaving = leavingIn(decided.decision);
	const isBefore = ({ record }: Act) => leaving.has(record);
	for (const act of acts.filter(isBefore)) noteAct(batch, act);
	for (const { table, operation, id, fields, basedOn, proof } of effects) {
		if (operation === 'create') batch.collection(table).create({ ...fields, id });
		else {
			// The rules know an older state and an asker without an account by these; they are stored nowhere.
			const decidedOn = basedOn && storedDate(basedOn);
			batch.collection(table).update(id, { ...fields, basedOn: decidedOn, proof });
		}
	}
	for (const entry of history) batch.collection('history').create(entry);
	for (const act of acts.filter((act) => !isBefore(act))) noteAct(batch, act);
	for (const counter of counters)
		batch.collection('counters').upsert({ ...counter, id: counterId(counter), 'n+': 1 });
	if (bySystem) batch.collection('rests').delete(mark);
	const marks = bySystem ? 2 : 0;
	return { batch, size: 1 + effects.length + history.length + acts.length + counters.length + marks };
}

/**
 * Rows that a change takes out of what they belonged to: the network that loses one is told of it only while it is still there
 * (pb_hooks/acts.pb.js). A row that is made, or that comes to another network too, is there after it.
 */
function leavingIn({ history = [] }: Decision): ReadonlySet<string> {
	const left = history.filter(({ table, field, before, after }) => {
		if (tableRules[table].network !== field) return false;
		const now = [after.value].flat();
		return [before.value ?? []].flat().some((id) => !now.includes(id));
	});
	return new Set(left.map(({ record }) => record));
}

/** The states that effects were decided on, for who is stopped by no rule (pb_migrations/1700000089_kept_by_others.js). */
export function restsOn(effects: readonly Effect[]): Record<string, string> {
	return Object.fromEntries(
		effects.flatMap(({ id, basedOn }) => (basedOn ? [[id, storedDate(basedOn)]] : []))
	);
}

function recordOf({ id: key, bodyHash, decision: { result } }: Decided, as: Caller) {
	return { key, author: as.userId, bodyHash, result };
}

/** One record per counter: its id is made from what it counts. */
function counterId({ year, region, dimension, value }: Counter): string {
	const hash = createHash('sha256').update(JSON.stringify([year, region, dimension, value]));
	return hash.digest('hex').slice(0, 15);
}
