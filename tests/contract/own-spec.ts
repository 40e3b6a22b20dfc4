/** What every store must do with what is no request: an account's key, the yearly counting. */
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { type CountEntry, countersOf } from '../../src/lib/domain/consultation/counting';
import { newId } from '../../src/lib/domain/id';
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import type { KeyDraft } from '../../src/lib/domain/access/key';
import type { KeyLogEntry, OfficeWord, SigningKeyDraft } from '../../src/lib/domain/access/key-log';
import type { Mutation, MutationKind } from '../../src/lib/protocol/mutation';
import { instantOf } from '../../src/lib/domain/time/instant';
import { idOf } from '../support/directory-rows';
import { RECIPIENT, rowOf } from '../support/one-of-each';
import { sealedLike } from '../support/sealed-like';
import { ANNA, CALLERS, CLARA } from '../support/small-network';
import {
	answering,
	handingOver,
	mutationOf,
	mutationScene,
	outcomeOf,
	resealing,
	submission,
	withdrawal,
	writing
} from './mutation-scene';
import type { StoreHarness } from './store-spec';

const REGION = idOf('region');
const SIGNING_KEY = idOf('signing key');
const OTHER_RECIPIENT = `age1${'p'.repeat(58)}`;
const { guest, mia, anna, clara, karla } = CALLERS;

const keyDraft = (change: Partial<KeyDraft> = {}): KeyDraft => ({
	id: newId(),
	recipient: RECIPIENT,
	wrapped: sealedLike('Schlüssel'),
	recovery: sealedLike('Schlüssel'),
	...change
});
const publishing = (change: Partial<KeyDraft> = {}) => mutationOf('key.publish', keyDraft(change));
const A = (length: number) => 'A'.repeat(length);
const signed = { at: '2026-11-29T10:00:00.000Z', seenPosition: 0, seenHash: A(43), signature: A(86) };
const signing = (change: Partial<OfficeWord> = {}) =>
	mutationOf('keyLog.sign', {
		...{ id: newId(), kind: 'certified', network: REGION, holder: ANNA, key: RECIPIENT },
		...signed,
		...change
	});
const keeping = (change: Partial<SigningKeyDraft> = {}) =>
	mutationOf('signingKey.keep', {
		...{ id: SIGNING_KEY, network: REGION, publicKey: A(43) },
		...{ wrapped: sealedLike('Schlüssel'), recovery: sealedLike('Schlüssel') },
		entry: { id: newId(), ...signed, endorsement: '' },
		...change
	});
const counting = (change: Partial<CountEntry> = {}) =>
	mutationOf('count.add', {
		id: newId(),
		salt: `${newId()}abcdefg`,
		region: REGION,
		profession: 'midwife',
		legalBasis: 'kkg4',
		ageGroup: 'under1',
		concerns: ['neglect', 'unclear'],
		way: 'phone',
		answered: 'within4h',
		...change
	});

export function describeOwn(harness: () => StoreHarness): void {
	const { apply, done, pushed } = mutationScene(harness);

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
			expect(await stopping(foreign, karla)).toBe('forbidden');
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

	describe('with the yearly counting', () => {
		const counted = async () =>
			new Map(
				(await harness().counters()).map(({ dimension, value, n }) => [`${dimension} ${value}`, n] as const)
			);
		const difference = (after: Map<string, number>, before: Map<string, number>) =>
			[...after].map(([key, n]) => [key, n - (before.get(key) ?? 0)] as const).filter(([, n]) => n > 0);

		it('adds one to each counter, once, however often it is sent', async () => {
			const before = await counted();
			const mutation = counting();
			const answers = await Promise.all(Array.from({ length: 5 }, () => pushed(anna, mutation)));
			for (const answer of answers) expect(answer).toMatchObject([{ outcome: 'done' }]);
			const wanted = countersOf(mutation.body, 2026).map(({ dimension, value }) => `${dimension} ${value}`);
			expect(new Map(difference(await counted(), before))).toEqual(new Map(wanted.map((key) => [key, 1])));
		});

		it('adds up when 20 are entered at the same moment', async () => {
			const before = await counted();
			const results = await Promise.all(
				Array.from({ length: 20 }, (_, at) => apply(counting(), at % 2 ? anna : karla))
			);
			expect(results.map(outcomeOf)).toEqual(results.map(() => 'done'));
			for (const [key, n] of difference(await counted(), before)) expect(n, key).toBe(20);
		});

		it('keeps nothing that leads back to a consultation', async () => {
			const mutation = counting({ way: 'video' });
			await done([mutation, anna]);
			const kept = JSON.stringify([await harness().counters(), await harness().store.recorded(mutation.id)]);
			for (const trace of [mutation.body.id, mutation.body.salt, anna.expertId])
				expect(kept).not.toContain(trace);
			const fields = new Set((await harness().counters()).flatMap((counter) => Object.keys(counter)));
			for (const own of ['id', 'collectionId', 'collectionName']) fields.delete(own);
			expect([...fields].sort()).toEqual(['dimension', 'n', 'region', 'value', 'year']);
		});

		it.each<[string, Caller, Partial<CountEntry>, string]>([
			['a member', mia, {}, 'forbidden'],
			['an unknown region', anna, { region: newId() }, 'not_found'],
			['an unknown legal basis', anna, { legalBasis: 'none' }, 'not_found']
		])('refuses %s', async (_what, caller, change, code) => {
			const before = await counted();
			expect(outcomeOf(await apply(counting(change), caller))).toBe(code);
			expect(await counted()).toEqual(before);
		});
	});

	describe('without an account', () => {
		const id = newId();
		const kinds: Record<MutationKind, Mutation> = {
			'request.submit': submission(),
			'request.write': writing(id),
			'request.withdraw': withdrawal(id),
			'request.see': answering('request.see', id),
			'request.accept': answering('request.accept', id),
			'request.close': answering('request.close', id),
			'request.handOver': handingOver(id, ANNA),
			'request.reseal': resealing(id),
			'key.publish': publishing(),
			'key.stop': mutationOf('key.stop', { id }),
			'keyLog.sign': signing(),
			'signingKey.keep': keeping(),
			'network.set': mutationOf('network.set', { id: REGION, settings: NETWORK_DEFAULTS }),
			'record.save': mutationOf('record.save', {
				id: REGION,
				table: 'regions',
				changes: { answerHours: { from: 48, to: 24 } }
			}),
			'count.add': counting()
		};
		const allowed: readonly string[] = ['request.submit', 'request.write', 'request.withdraw'];
		it.each(Object.values(kinds))('$kind', async (mutation) => {
			const answer = pushed(guest, mutation);
			if (allowed.includes(mutation.kind)) expect(await answer).toHaveLength(1);
			else {
				await expect(answer).rejects.toMatchObject({ code: 'unauthenticated' });
				expect(await harness().store.recorded(mutation.id)).toBeUndefined();
			}
		});
	});
}
