/** What every store must do with keys: an account's own, an office's signing key, and the log of them all. */
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { KeyLogEntry } from '../../src/lib/domain/access/key-log';
import { newId } from '../../src/lib/domain/id';
import { instantOf } from '../../src/lib/domain/time/instant';
import { idOf } from '../support/directory-rows';
import { RECIPIENT, rowOf } from '../support/one-of-each';
import { sealedLike } from '../support/sealed-like';
import { ANNA, CALLERS, CLARA } from '../support/small-network';
import { A, keeping, publishing, signing } from './key-mutations';
import { mutationOf, mutationScene, outcomeOf } from './mutation-scene';
import type { StoreHarness } from './store-spec';

const REGION = idOf('region');
const OTHER_RECIPIENT = `age1${'p'.repeat(58)}`;
const { guest, mia, anna, clara, karla } = CALLERS;

export function describeKeys(harness: () => StoreHarness): void {
	const { apply, done } = mutationScene(harness);

	describe('with keys', () => {
		it('keeps one key for an account, and puts it into the directory where its owner can be asked', async () => {
			for (const [caller, expert] of [
				[anna, ANNA],
				[karla, ''],
				[mia, undefined]
			] as const) {
				const id = newId();
				await done([publishing({ id }), caller]);
				expect(await harness().row('ownKeys', id)).toMatchObject({
					owner: caller.userId,
					recipient: RECIPIENT
				});
				const entry = await harness().row('publicKeys', id);
				if (expert === undefined) expect(entry).toBeUndefined();
				else expect(entry).toMatchObject({ expert, recipient: RECIPIENT, publication: 'published' });
			}
		});

		it('wraps it anew in place, with its age; another one takes more than a session', async () => {
			const id = newId();
			await done([publishing({ id }), clara]);
			const made = '2026-01-01T08:00:00.000Z';
			await harness().write('ownKeys', { ...(await harness().row('ownKeys', id)), id, madeAt: made });
			const madeAt = async () => instantOf(String((await harness().row('ownKeys', id))?.madeAt));
			await done([publishing({ id, wrapped: sealedLike('andere Passphrase') }), clara]);
			expect(await harness().row('ownKeys', id)).toMatchObject({
				wrapped: sealedLike('andere Passphrase')
			});
			expect(await madeAt()).toBe(Date.parse(made));
			expect(outcomeOf(await apply(publishing({ id, recipient: OTHER_RECIPIENT }), clara))).toBe('forbidden');
			expect(await harness().row('publicKeys', id)).toMatchObject({ expert: CLARA, recipient: RECIPIENT });
		});

		it('stops a key that waits its day, by its owner or the office, and nobody else', async () => {
			const waiting = async (change: object = {}) => {
				const row = { ...rowOf('keyVersions', newId()), owner: clara.userId, expert: CLARA, network: REGION };
				await harness().write('keyVersions', { ...row, ...change });
				return row.id;
			};
			const stopping = async (id: string, caller: Caller) =>
				outcomeOf(await apply(mutationOf('key.stop', { id }), caller));
			for (const caller of [clara, karla]) {
				const id = await waiting();
				expect(['forbidden', 'not_found']).toContain(await stopping(id, anna));
				expect(await stopping(id, caller)).toBe('done');
				expect(await stopping(id, caller)).toBe('done');
				expect(await harness().row('keyVersions', id)).toMatchObject({
					state: 'stopped',
					recipient: RECIPIENT
				});
			}
			const foreign = await waiting({ network: newId() });
			expect(['forbidden', 'not_found']).toContain(await stopping(foreign, karla));
			expect(await stopping(await waiting({ state: 'replaced' }), clara)).toBe('conflict');
		});

		it("takes no second key, and nobody else's place", async () => {
			const row = async (caller: Caller) =>
				(await harness().store.allRows('ownKeys', caller)).find(({ owner }) => owner === caller.userId);
			const hers = (await row(anna))?.id ?? '';
			const desk = (await row(karla))?.id ?? '';
			for (const [caller, id] of [
				[anna, newId()],
				[CALLERS.berta, hers],
				[CALLERS.berta, desk],
				[CALLERS.max, hers],
				[CALLERS.max, (await row(mia))?.id ?? ''],
				[karla, hers]
			] as const)
				expect(outcomeOf(await apply(publishing({ id, recipient: OTHER_RECIPIENT }), caller))).toBe(
					'conflict'
				);
			expect(await harness().row('publicKeys', hers)).toMatchObject({ expert: ANNA, recipient: RECIPIENT });
		});

		it('keeps the first of two devices that make one at once', async () => {
			const both = [publishing(), publishing({ recipient: OTHER_RECIPIENT })];
			const results = await Promise.all(both.map((one) => apply(one, CALLERS.berta)));
			expect(results.map(outcomeOf).sort()).toEqual(['conflict', 'done']);
		});
	});

	describe('with the log of keys', () => {
		const log = async () => {
			const rows = (await harness().store.allRows('keyLog', guest)) as unknown as KeyLogEntry[];
			return rows.sort((a, b) => a.position - b.position);
		};
		const grown = async (work: () => Promise<unknown>) => {
			const before = (await log()).length;
			await work();
			const rows = await log();
			expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
			return rows.slice(before).map(({ kind, holder, key }) => ({ kind, holder, key }));
		};

		it('notes every key as it is published, replaced and withdrawn, whoever writes', async () => {
			const id = newId();
			const row = (recipient: string) => ({ ...rowOf('publicKeys', id), recipient });
			const [one, other] = [RECIPIENT, OTHER_RECIPIENT];
			expect(await grown(() => harness().write('publicKeys', row(one)))).toEqual([
				{ kind: 'published', holder: id, key: one }
			]);
			expect(await grown(() => harness().write('publicKeys', { ...row(one), note: 'neu' }))).toEqual([]);
			expect(await grown(() => harness().write('publicKeys', row(other)))).toEqual([
				{ kind: 'withdrawn', holder: id, key: one },
				{ kind: 'published', holder: id, key: other }
			]);
			expect(await grown(() => harness().remove('publicKeys', id))).toEqual([
				{ kind: 'withdrawn', holder: id, key: other }
			]);
		});

		it('keeps an office’s signing key once for its network, and logs each new one', async () => {
			expect(outcomeOf(await apply(signing(), karla))).toBe('not_found');
			expect(await grown(() => done([keeping(), karla]))).toEqual([
				{ kind: 'network', holder: '', key: A(43) }
			]);
			// Wrapped anew it is the same key.
			expect(await grown(() => done([keeping({ entry: undefined }), karla]))).toEqual([]);
			for (const draft of [
				keeping(),
				keeping({ id: newId(), publicKey: 'B'.repeat(43) }),
				keeping({ publicKey: 'B'.repeat(43), entry: undefined })
			])
				expect(outcomeOf(await apply(draft, karla))).toBe('conflict');
			// In the name of a network only its own office speaks.
			expect(outcomeOf(await apply(keeping({ network: newId() }), karla))).toBe('forbidden');
		});

		it('appends the office’s word about the key that is there, and nobody else’s', async () => {
			const [listed] = (await harness().store.allRows('publicKeys', guest)).filter(
				({ expert }) => expert === ANNA
			);
			const key = String(listed?.recipient);
			expect(await grown(() => done([signing({ key }), karla]))).toEqual([
				{ kind: 'certified', holder: ANNA, key }
			]);
			expect(await grown(() => done([signing({ key, kind: 'revoked' }), karla]))).toHaveLength(1);
			expect(outcomeOf(await apply(signing({ key: `age1${'z'.repeat(58)}` }), karla))).toBe('conflict');
			for (const caller of [mia, anna]) {
				expect(outcomeOf(await apply(signing({ key }), caller))).toBe('forbidden');
				expect(outcomeOf(await apply(keeping(), caller))).toBe('forbidden');
			}
		});

		it('gives each its own place when many come at once', async () => {
			const many = Array.from({ length: 12 }, () => signing({ kind: 'restored', holder: '', key: '' }));
			expect(await grown(() => Promise.all(many.map((one) => apply(one, karla))))).toHaveLength(12);
		});
	});
}
