/** What every store must do when a request passes to somebody else, or its texts are sealed to others. */
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { RequestDraft } from '../../src/lib/domain/consultation/request';
import { instantOf } from '../../src/lib/domain/time/instant';
import { ANNA, BERTA, CALLERS, CLARA } from '../support/small-network';
import {
	answering,
	exchangedOf,
	handingOver,
	mutationOf,
	mutationScene,
	outcomeOf,
	resealedOf,
	resealing,
	type Step,
	withdrawal,
	writing
} from './mutation-scene';
import type { StoreHarness } from './store-spec';

const { mia, anna, berta, clara, karla } = CALLERS;

export function describeHandOvers(harness: () => StoreHarness): void {
	const { apply, asked, done, requestRow } = mutationScene(harness);
	/** To Anna, and already `steps` further. */
	const toAnna = async (change: Partial<RequestDraft> = {}, ...steps: [Step, Caller][]) => {
		const request = await asked({ expert: ANNA, ...change }, mia);
		for (const [kind, caller] of steps) await done([answering(kind, request.id), caller]);
		return request;
	};

	describe('with hand-overs', () => {
		const cells: [string, [Step, Caller][], Partial<RequestDraft>, Caller, to: string, outcome: string][] = [
			['to her deputy', [], {}, anna, BERTA, 'done'],
			['to her deputy, once seen', [['request.see', anna]], {}, anna, BERTA, 'done'],
			['to her deputy, once accepted', [['request.accept', anna]], {}, anna, BERTA, 'done'],
			['by the deputy, back', [['request.accept', berta]], {}, berta, ANNA, 'done'],
			['to herself', [], {}, anna, ANNA, 'expert_unavailable'],
			['to one who does not stand in for her', [], {}, anna, CLARA, 'expert_unavailable'],
			['to nobody', [], {}, anna, newId(), 'expert_unavailable'],
			['by the deputy to her own choice', [], {}, berta, CLARA, 'expert_unavailable'],
			['by her, once the deputy took it', [['request.accept', berta]], {}, anna, BERTA, 'already_accepted'],
			['by a stranger', [], {}, clara, BERTA, 'not_found'],
			['by a member', [], {}, mia, BERTA, 'forbidden'],
			['by the desk', [], {}, karla, BERTA, 'forbidden'],
			['by the desk that reads along', [], { forDesk: true }, karla, BERTA, 'done'],
			['by the desk to another office', [], { forDesk: true }, karla, CLARA, 'expert_unavailable'],
			['from the pool to her deputy', [], { expert: '' }, anna, BERTA, 'done'],
			[
				'closed',
				[
					['request.accept', anna],
					['request.close', anna]
				],
				{},
				anna,
				BERTA,
				'wrong_status'
			]
		];
		it.each(cells)('%s', async (_what, steps, change, caller, to, outcome) => {
			const { id } = await toAnna(change, ...steps);
			const before = await requestRow(id);
			expect(outcomeOf(await apply(handingOver(id, to), caller))).toBe(outcome);
			if (outcome === 'done')
				expect(await requestRow(id)).toMatchObject({
					expert: to,
					status: 'submitted',
					acceptedBy: '',
					round: 1
				});
			else expect(await requestRow(id)).toEqual(before);
		});

		it('begins a round with clocks of its own, for the new one alone', async () => {
			const { id } = await toAnna({}, ['request.see', anna], ['request.accept', anna]);
			await done([writing(id), anna]);
			expect(await requestRow(id)).toMatchObject({ dueAt: '' });
			await done([handingOver(id, BERTA, [(await requestRow(id))?.thread?.[0]?.id ?? '']), anna]);
			const row = await requestRow(id);
			expect(row).toMatchObject({
				seenAt: '',
				acceptedAt: '',
				remindedAt: '',
				overdueAt: '',
				strandedAt: ''
			});
			expect(instantOf(row?.waitingSince ?? '')).toBeGreaterThanOrEqual(instantOf(row?.submittedAt ?? ''));
			expect(instantOf(row?.dueAt ?? '')).toBeGreaterThan(Date.now());
			expect(row?.answeredAt, 'it was answered once').not.toBe('');
			expect(outcomeOf(await apply(answering('request.accept', id), anna))).toBe('not_found');
			await done([answering('request.accept', id), berta]);
		});

		it('exchanges the texts, and what stands around them stays', async () => {
			const { id } = await toAnna({}, ['request.accept', anna]);
			await done([writing(id), mia], [writing(id), anna]);
			const before = (await requestRow(id))?.thread ?? [];
			const ids = before.map((message) => message.id);
			await done([handingOver(id, BERTA, ids), anna]);
			const { payload, thread } = resealedOf(ids);
			const row = await requestRow(id);
			expect(row?.payload).toBe(payload);
			expect(row?.thread).toEqual(before.map((message, at) => ({ ...message, ...thread[at] })));
		});

		it('passes on to exactly one of two who hand over at once', async () => {
			const { id } = await toAnna({ forDesk: true });
			const results = await Promise.all([
				apply(handingOver(id, BERTA), anna),
				apply(handingOver(id, BERTA), karla)
			]);
			const row = await requestRow(id);
			expect(row).toMatchObject({ expert: BERTA, status: 'submitted' });
			expect(row?.round).toBe(results.filter(({ outcome }) => outcome === 'done').length);
		});
	});

	describe('with texts sealed anew', () => {
		const cells: [string, Partial<RequestDraft>, Caller, string][] = [
			['the expert', {}, anna, 'done'],
			['her deputy', {}, berta, 'done'],
			['the desk that reads along', { forDesk: true }, karla, 'done'],
			['the desk', {}, karla, 'not_found'],
			['the asker', {}, mia, 'not_found'],
			['a stranger among the experts', {}, clara, 'not_found']
		];
		it.each(cells)('%s seals anew', async (_who, change, caller, outcome) => {
			const { id } = await toAnna(change);
			const before = await requestRow(id);
			expect(outcomeOf(await apply(resealing(id), caller))).toBe(outcome);
			const row = await requestRow(id);
			if (outcome !== 'done') expect(row).toEqual(before);
			else {
				const { payload, recipients } = resealedOf();
				const { status, round, dueAt, expert } = before ?? {};
				const all = [...(before?.recipients ?? []), ...recipients];
				expect(row).toMatchObject({ payload, recipients: all, status, round, dueAt, expert });
			}
		});

		/** By whom, in which state, and whether it may put other texts in the place of those that are there. */
		const exchanges: [string, Partial<RequestDraft>, [Step, Caller][], Caller, string][] = [
			['somebody of the pool, while nobody has accepted', { expert: '' }, [], anna, 'conflict'],
			['the addressed expert, before she accepts', {}, [], anna, 'conflict'],
			['her deputy, before anybody accepts', {}, [], berta, 'conflict'],
			['the desk that reads along', { forDesk: true }, [], karla, 'conflict'],
			['the desk, once it was accepted', { forDesk: true }, [['request.accept', anna]], karla, 'conflict'],
			['whoever accepted', {}, [['request.accept', anna]], anna, 'done']
		];
		it.each(exchanges)('exchanged by %s: $4', async (_who, change, steps, caller, outcome) => {
			const { id } = await toAnna(change, ...steps);
			await done([writing(id), mia]);
			const before = await requestRow(id);
			const ids = (before?.thread ?? []).map((message) => message.id);
			const [opened, other] = [resealedOf(ids), exchangedOf(ids)];
			// Sealed anew, with one message exchanged only, and handed over on the way.
			for (const resealed of [
				other,
				{ ...opened, thread: other.thread },
				{ ...other, thread: opened.thread }
			]) {
				expect(outcomeOf(await apply(mutationOf('request.reseal', { id, resealed }), caller))).toBe(outcome);
				if (outcome !== 'done') expect(await requestRow(id)).toEqual(before);
			}
			if (caller.role === 'coordination') return;
			const to = caller === anna ? BERTA : ANNA;
			const handing = mutationOf('request.handOver', { id, to, resealed: other });
			expect(outcomeOf(await apply(handing, caller))).toBe(outcome);
			if (outcome !== 'done') expect(await requestRow(id)).toEqual(before);
		});

		const gaps: [string, (ids: string[]) => string[]][] = [
			['lack a message', (ids) => ids.slice(1)],
			['have one too many', (ids) => [...ids, newId()]],
			['have another', (ids) => [...ids.slice(1), newId()]],
			['have one twice', (ids) => [ids[0] ?? '', ids[0] ?? '']]
		];
		it.each(gaps)('refuses texts that %s: the thread moved on', async (_what, change) => {
			const { id } = await toAnna({}, ['request.accept', anna]);
			await done([writing(id), mia], [writing(id), anna]);
			const before = await requestRow(id);
			const ids = change((before?.thread ?? []).map((message) => message.id));
			expect(outcomeOf(await apply(resealing(id, ids), anna))).toBe('conflict');
			expect(outcomeOf(await apply(handingOver(id, BERTA, ids), anna))).toBe('conflict');
			expect(await requestRow(id)).toEqual(before);
		});

		it('leaves a closed request alone, and one that another took', async () => {
			const back = await toAnna();
			await done([withdrawal(back.id), mia]);
			expect(outcomeOf(await apply(resealing(back.id), anna))).toBe('wrong_status');
			const other = await toAnna({}, ['request.accept', berta]);
			expect(outcomeOf(await apply(resealing(other.id), anna))).toBe('not_found');
		});

		it('wakes a stranded request', async () => {
			const { id } = await toAnna();
			const row = await harness().row('requests', id);
			await harness().write('requests', { ...row, id, strandedAt: new Date().toISOString() });
			await done([resealing(id), berta]);
			expect(await requestRow(id)).toMatchObject({ strandedAt: '' });
		});
	});
}
