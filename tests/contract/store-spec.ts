/**
 * What every store must do, whatever lies beneath: one specification, run against PocketBase (store*.test.ts) and against
 * the in-memory store of the property tests. The harness holds the small network.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Counter } from '../../src/lib/domain/consultation/counting';
import { newId } from '../../src/lib/domain/id';
import { schemas } from '../../src/lib/domain/schemas';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import type { HistoryEntry } from '../../src/lib/server/actions/history';
import type { Store } from '../../src/lib/server/sync/store';
import { rowOf } from '../support/one-of-each';
import { CALLERS } from '../support/small-network';
import { describeCounting } from './counting-spec';
import { describeGuests } from './guest-spec';
import { describeDeclarations } from './declaration-spec';
import { describeHandOvers } from './handover-spec';
import { describeKeys } from './keys-spec';
import { describeMutations } from './mutation-spec';
import { describeOwnState } from './own-state-spec';
import { describeProposals } from './proposal-spec';
import { describeRecords } from './record-spec';
import { describeThreads } from './thread-spec';

export interface StoreHarness {
	store: Store;
	/** Writes a row as the directory's keeper would, whatever the rules. */
	write(table: Table, row: AnyRow): Promise<void>;
	remove(table: Table, id: string): Promise<void>;
	/** A row as it is stored, whoever may see it. */
	row(table: Table, id: string): Promise<AnyRow | undefined>;
	/** The yearly counting, as it is stored. */
	counters(): Promise<(Counter & { n: number })[]>;
	/** Who changed what, as it is stored. */
	history(): Promise<readonly HistoryEntry[]>;
	stop(): Promise<void>;
}

/** The feed and the rows. */
export function describeStore(name: string, open: () => Promise<StoreHarness>): void {
	describe(name, () => {
		let harness: StoreHarness;
		let store: Store;
		beforeAll(async () => {
			harness = await open();
			store = harness.store;
		});
		afterAll(() => harness.stop());

		it('names an epoch and counts every change, one row per record', async () => {
			const id = newId();
			const before = await store.feed();
			await harness.write('offers', rowOf('offers', id));
			await harness.write('offers', { ...rowOf('offers', id), title: 'Elterncafé' });
			const after = await store.feed();
			expect(after.epoch).toBe(before.epoch);
			expect(after.head).toBeGreaterThan(before.head);
			const changes = await store.changesAfter(before.head, 100);
			expect(changes).toEqual([{ seq: after.head, table: 'offers', id, concerned: [] }]);
			expect(await store.changesAfter(after.head, 100)).toEqual([]);
		});

		it('pages through changes in order', async () => {
			const { head } = await store.feed();
			const ids = Array.from({ length: 5 }, () => newId());
			for (const id of ids) await harness.write('helplines', rowOf('helplines', id));
			const seen: string[] = [];
			for (let after = head; ;) {
				const page = await store.changesAfter(after, 2);
				if (page.length === 0) break;
				seen.push(...page.map(({ id }) => id));
				after = page.at(-1)?.seq ?? after;
			}
			expect(seen).toEqual(ids);
		});

		it('tells of a deletion, and has the row no more', async () => {
			const id = newId();
			await harness.write('circles', rowOf('circles', id));
			const { head } = await store.feed();
			await harness.remove('circles', id);
			expect(await store.changesAfter(head, 10)).toMatchObject([{ table: 'circles', id }]);
			expect(await store.rowsById('circles', [id], CALLERS.karla)).toEqual([]);
		});

		it('reads many rows by id, and all of a table', async () => {
			const ids = Array.from({ length: 130 }, () => newId());
			for (const id of ids) await harness.write('offers', rowOf('offers', id));
			const byId = await store.rowsById('offers', [...ids, newId()], CALLERS.mia);
			expect(byId.map(({ id }) => id).sort()).toEqual([...ids].sort());
			const all = new Set((await store.allRows('offers', CALLERS.mia)).map(({ id }) => id));
			expect(ids.every((id) => all.has(id))).toBe(true);
		});

		it('gives rows as their schema describes them, dates in ISO 8601 among them', async () => {
			const id = newId();
			await harness.write('meetings', rowOf('meetings', id));
			const [row] = await store.rowsById('meetings', [id], CALLERS.mia);
			expect(schemas.meetings.safeParse(row).error).toBeUndefined();
			const others = await store.allRows('regions', CALLERS.mia);
			for (const other of others) expect(schemas.regions.safeParse(other).error).toBeUndefined();
		});

		it('starts another epoch when told to', async () => {
			const before = await store.feed();
			await store.renewEpoch();
			const after = await store.feed();
			expect(after.epoch).not.toBe(before.epoch);
			expect(after.head).toBeGreaterThanOrEqual(before.head);
		});
	});
}

/** What comes of a request's steps. */
export function describeRequests(name: string, open: () => Promise<StoreHarness>): void {
	describeOver(name, open, [describeMutations]);
}

/** What is written into a request, and who has it after it was handed over. */
export function describeConversations(name: string, open: () => Promise<StoreHarness>): void {
	describeOver(name, open, [describeThreads, describeHandOvers]);
}

/** What comes of all other mutations. */
export function describeOthers(name: string, open: () => Promise<StoreHarness>): void {
	describeOver(name, open, [
		describeRecords,
		describeOwnState,
		describeProposals,
		describeDeclarations,
		describeKeys,
		describeCounting,
		describeGuests
	]);
}

function describeOver(
	name: string,
	open: () => Promise<StoreHarness>,
	parts: readonly ((harness: () => StoreHarness) => void)[]
): void {
	describe(name, () => {
		let harness: StoreHarness;
		beforeAll(async () => {
			harness = await open();
		});
		afterAll(() => harness.stop());
		for (const part of parts) part(() => harness);
	});
}
