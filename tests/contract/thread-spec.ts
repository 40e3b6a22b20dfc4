/** What every store must do with what asker and expert write, and with a request taken back: by whom, when, and in order. */
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import { answerDue } from '../../src/lib/domain/consultation/answer-time';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import type { Message } from '../../src/lib/domain/consultation/request';
import type { AnyRow } from '../../src/lib/domain/tables';
import { instantOf } from '../../src/lib/domain/time/instant';
import { sealedLike } from '../support/sealed-like';
import { ANNA, CALLERS } from '../support/small-network';
import {
	answering,
	mutationScene,
	newProof,
	outcomeOf,
	resealing,
	withdrawal,
	writing
} from './mutation-scene';
import type { StoreHarness } from './store-spec';

const HOUR = 3_600_000;
const { guest, mia, max, anna, berta, clara, karla } = CALLERS;

export function describeThreads(harness: () => StoreHarness): void {
	describe('with threads', () => {
		const { apply, asked, done, pushed, requestRow } = mutationScene(harness);
		/** Mia's, addressed to Anna, who took it; the desk reads along. */
		const taken = async () => {
			const request = await asked({ expert: ANNA, forDesk: true }, mia);
			await done([answering('request.accept', request.id), anna]);
			return request;
		};
		const threadOf = async (id: string): Promise<Message[]> => (await requestRow(id))?.thread ?? [];

		const writers: [who: string, caller: Caller, proof: 'right' | 'wrong' | '', outcome: string][] = [
			['the asker by her account', mia, '', 'asker'],
			['the asker by her receipt, without her account', guest, 'right', 'asker'],
			['the asker by her receipt, in another account', max, 'right', 'asker'],
			['the expert who took it', anna, '', 'expert'],
			['her deputy, who did not take it', berta, '', 'not_found'],
			['a stranger among the experts', clara, '', 'not_found'],
			['the desk that reads along', karla, '', 'not_found'],
			['another member', max, '', 'not_found'],
			['a guest without a receipt', guest, '', 'not_found'],
			["a guest with another's receipt", guest, 'wrong', 'not_found'],
			["a member with another's receipt", max, 'wrong', 'not_found']
		];
		it.each(writers)('%s writes: $3', async (_who, caller, proof, outcome) => {
			const request = await taken();
			const mutation = writing(request.id, { right: request.proof, wrong: newProof(), '': '' }[proof]);
			const result = await apply(mutation, caller);
			const thread = await threadOf(request.id);
			if (outcome === 'not_found') {
				expect(outcomeOf(result)).toBe('not_found');
				expect(thread).toEqual([]);
				return;
			}
			expect(result).toMatchObject({ outcome: 'done', state: { request: request.id, status: 'accepted' } });
			const at = result.outcome === 'done' && result.at;
			expect(thread).toEqual([{ ...mutation.body.message, from: outcome, at }]);
		});

		it.each([
			['writing', (id: string, proof: string) => writing(id, proof)],
			['taking back', (id: string, proof: string) => withdrawal(id, proof)]
		])('%s with a wrong receipt is answered as for a request that nobody knows', async (_what, make) => {
			const { id } = await taken();
			for (const caller of [guest, max, clara, karla])
				for (const proof of ['', newProof()]) {
					const wrong = make(id, proof);
					const unknown = make(newId(), proof);
					const answer = await apply(wrong, caller);
					expect(answer).toEqual({ ...(await apply(unknown, caller)), id: wrong.id });
					expect(outcomeOf(answer)).toBe('not_found');
				}
		});

		it('ends with the request', async () => {
			const { id, proof } = await taken();
			await done([answering('request.close', id), anna]);
			for (const [mutation, caller] of [
				[writing(id), mia],
				[writing(id, proof), guest],
				[writing(id), anna]
			] as const)
				expect(outcomeOf(await apply(mutation, caller))).toBe('wrong_status');
		});

		it(`takes ${LIMITS.messages} messages and says when it is full`, async () => {
			const { id } = await taken();
			const row = (await requestRow(id)) as unknown as AnyRow;
			const at = new Date().toISOString();
			const thread = Array.from({ length: LIMITS.messages - 1 }, () => ({
				id: newId(),
				from: 'asker',
				at,
				payload: sealedLike('voll')
			}));
			await harness().write('requests', { ...row, thread });
			await done([writing(id), mia]);
			expect(outcomeOf(await apply(writing(id), mia))).toBe('thread_full');
			expect(outcomeOf(await apply(writing(id), anna))).toBe('thread_full');
			expect(await threadOf(id)).toHaveLength(LIMITS.messages);
		});

		it('has each message once, whoever sends its id again', async () => {
			const { id } = await taken();
			const first = writing(id);
			await done([first, mia]);
			for (const caller of [mia, anna]) {
				const again = writing(id, '', first.body.message.id);
				expect(outcomeOf(await apply(again, caller))).toBe('conflict');
			}
			expect(await pushed(mia, first)).toMatchObject([{ outcome: 'done' }]);
			expect(await threadOf(id)).toHaveLength(1);
		});

		it('loses none of 20 messages that both sides write at the same moment, and keeps one order', async () => {
			const { id, proof } = await taken();
			const sides = [mia, anna, guest] as const;
			const all = Array.from({ length: 20 }, (_, at) => {
				const caller = sides[at % sides.length] ?? mia;
				return { caller, mutation: writing(id, caller === guest ? proof : '') };
			});
			const results = await Promise.all(all.map(({ caller, mutation }) => pushed(caller, mutation)));
			expect(results.flat().map(outcomeOf)).toEqual(all.map(() => 'done'));
			const thread = await threadOf(id);
			expect(thread.map((message) => message.id).sort()).toEqual(
				all.map(({ mutation }) => mutation.body.message.id).sort()
			);
			const times = thread.map(({ at }) => Date.parse(at));
			expect(times).toEqual([...times].sort((one, other) => one - other));
		});

		it('decides again what was decided on an older state', async () => {
			const { id } = await asked({ expert: ANNA }, mia);
			const steps = [
				[answering('request.see', id), anna],
				[writing(id), mia],
				[answering('request.accept', id), anna],
				[writing(id), mia]
			] as const;
			const results = await Promise.all(steps.map(([mutation, caller]) => apply(mutation, caller)));
			expect(results.map(outcomeOf)).toEqual(['done', 'done', 'done', 'done']);
			expect(await requestRow(id)).toMatchObject({ status: 'accepted', acceptedBy: ANNA });
			expect(await threadOf(id)).toHaveLength(2);
		});

		it('never loses a message to somebody who seals anew at the same moment', async () => {
			const { id } = await taken();
			const results = await Promise.all([apply(resealing(id), anna), apply(writing(id), mia)]);
			expect(outcomeOf(results[1])).toBe('done');
			expect(['done', 'conflict']).toContain(outcomeOf(results[0]));
			expect(await threadOf(id)).toHaveLength(1);
		});

		it('stops the clock with an answer, starts it when the asker writes back, and only then', async () => {
			const { id } = await taken();
			const clocks = async () => {
				const { dueAt = '', waitingSince = '', answeredAt = '' } = (await requestRow(id)) ?? {};
				return { dueAt, waitingSince, answeredAt };
			};
			const first = await clocks();
			const since = new Date(instantOf(first.waitingSince));
			expect(instantOf(first.dueAt)).toBe(
				answerDue({ ...NETWORK_DEFAULTS, land: 'SH' }, 'within48h', since).getTime()
			);
			await done([writing(id), mia]);
			expect(await clocks()).toEqual(first);
			await done([writing(id), anna]);
			const answered = await clocks();
			expect(answered).toMatchObject({ dueAt: '', waitingSince: '' });
			expect(answered.answeredAt).not.toBe('');
			await done([writing(id), mia]);
			const again = await clocks();
			expect(instantOf(again.dueAt)).toBeGreaterThanOrEqual(instantOf(first.dueAt));
			expect(again.answeredAt).toBe(answered.answeredAt);
		});
	});

	describe('with requests taken back', () => {
		const { apply, asked, done, requestRow } = mutationScene(harness);

		const takers: [who: string, caller: Caller, proof: boolean, outcome: string][] = [
			['the asker by her account', mia, false, 'done'],
			['the asker by her receipt', guest, true, 'done'],
			['the expert', anna, false, 'not_found'],
			['another member', max, false, 'not_found'],
			['the desk that reads along', karla, false, 'not_found'],
			['a guest', guest, false, 'not_found']
		];
		it.each(takers)('%s takes it back: $3', async (_who, caller, byReceipt, outcome) => {
			for (const accepted of [false, true]) {
				const { id, proof } = await asked({ expert: ANNA, forDesk: true }, mia);
				if (accepted) await done([answering('request.accept', id), anna]);
				const result = await apply(withdrawal(id, byReceipt ? proof : ''), caller);
				expect(outcomeOf(result)).toBe(outcome);
				const row = await requestRow(id);
				if (outcome !== 'done') expect(row?.closedBy).toBe('');
				else {
					expect(row).toMatchObject({ status: 'closed', closedBy: 'asker', dueAt: '' });
					const kept = instantOf(row?.deleteAt ?? '') - instantOf(row?.closedAt ?? '');
					expect(kept).toBe(30 * 24 * HOUR);
				}
			}
		});

		it('is done once and for all: again changes nothing, and nobody answers any more', async () => {
			const { id, proof } = await asked({ expert: ANNA });
			await done([withdrawal(id, proof), guest]);
			const before = await requestRow(id);
			await done([withdrawal(id, proof), guest]);
			expect(await requestRow(id)).toEqual(before);
			expect(outcomeOf(await apply(answering('request.accept', id), anna))).toBe('wrong_status');
			expect(outcomeOf(await apply(writing(id, proof), guest))).toBe('wrong_status');
		});

		it('stays closed by whoever was first', async () => {
			const { id, proof } = await asked({ expert: ANNA });
			await done([answering('request.accept', id), anna]);
			await Promise.all([apply(withdrawal(id, proof), guest), apply(answering('request.close', id), anna)]);
			const row = await requestRow(id);
			expect(row?.status).toBe('closed');
			await done([withdrawal(id, proof), guest], [answering('request.close', id), anna]);
			expect(await requestRow(id)).toEqual(row);
		});
	});
}
