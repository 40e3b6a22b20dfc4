/** What every store must do with what people say about entries: it changes nothing by itself, and one word of an office closes it. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { OPEN_PROPOSALS } from '../../src/lib/domain/directory/proposing';
import type { MutationOf } from '../../src/lib/protocol/mutation';
import { rowOf } from '../support/one-of-each';
import { ANNA, CALLERS, NORTH, REGION } from '../support/small-network';
import { mutationOf, mutationScene, outcomeOf } from './mutation-scene';
import type { StoreHarness } from './store-spec';

const { guest, mia, anna, karla } = CALLERS;
const OLD = '040 66969 100';
const RIGHT = '040 66969 111';
const number = { phone: { from: OLD, to: RIGHT } };

/** That an expert's number is wrong. */
export const reporting = (change: Partial<MutationOf<'proposal.make'>['body']> = {}) =>
	mutationOf('proposal.make', {
		id: newId(),
		table: 'experts',
		record: ANNA,
		about: 'gone',
		changes: {},
		word: '',
		replyTo: '',
		...change
	});
export const deciding = (id: string, change: Partial<MutationOf<'proposal.decide'>['body']> = {}) =>
	mutationOf('proposal.decide', { id, outcome: 'accepted', changes: number, answer: '', ...change });

export function describeProposals(harness: () => StoreHarness): void {
	const { apply, done, pushed } = mutationScene(harness);
	const offer = async () => {
		const id = newId();
		await harness().write('offers', { ...rowOf('offers', id), phone: OLD });
		return id;
	};
	const about = (record: string) =>
		reporting({ table: 'offers', record, about: 'fields', changes: number, word: 'Es geht nur das Fax.' });
	/** An entry, and what a guest has said of it. */
	const reported = async () => {
		const record = await offer();
		const report = about(record);
		await done([report, guest]);
		return { record, id: report.body.id };
	};
	const proposal = (id: string) => harness().row('proposals', id);
	const phoneOf = async (id: string) => (await harness().row('offers', id))?.phone;
	const historyOf = async (id: string) =>
		(await harness().history()).filter(({ record }) => record === id).map(({ field, way }) => [field, way]);

	describe('with what somebody says of an entry', () => {
		it('keeps it for the office of its network, and changes nothing', async () => {
			const { record, id } = await reported();
			expect(await proposal(id)).toMatchObject({
				networks: [REGION],
				table: 'offers',
				record,
				changes: number,
				word: 'Es geht nur das Fax.',
				from: 'guest',
				state: 'open'
			});
			expect(await phoneOf(record)).toBe(OLD);
		});

		it('keeps that somebody waits for an answer where everybody reads it, and not at which address', async () => {
			const asked = { ...about(await offer()), id: newId() };
			asked.body.replyTo = 'wer@example.org';
			await done([asked, guest]);
			expect(await proposal(asked.body.id)).toMatchObject({ replyTo: '', wantsReply: true });
			const rows = await harness().store.allRows('proposals', karla);
			expect(JSON.stringify(rows)).not.toContain('wer@example.org');
		});

		it('keeps it once, however often it is sent', async () => {
			const record = await offer();
			const report = about(record);
			const answers = await Promise.all(Array.from({ length: 5 }, () => pushed(guest, report)));
			for (const answer of answers) expect(answer).toMatchObject([{ outcome: 'done' }]);
			const all = await harness().store.allRows('proposals', karla);
			expect(all.filter((one) => one.record === record)).toHaveLength(1);
		});

		it('knows whose entry it is, by her account', async () => {
			const reports = [reporting(), reporting()];
			await done([reports[0]!, mia], [reports[1]!, anna]);
			const said = await Promise.all(reports.map(({ body }) => proposal(body.id)));
			expect(said.map((one) => one?.from)).toEqual(['member', 'partner']);
		});

		it('of her own entry holds at once where her network trusts her, with its history, and nobody decides on it', async () => {
			const trusts = async (trustsPartners: boolean) =>
				harness().write('regions', {
					...(await harness().row('regions', REGION)),
					id: REGION,
					trustsPartners
				});
			await trusts(true);
			const old = String((await harness().row('experts', ANNA))?.phone);
			const said = reporting({ about: 'fields', changes: { phone: { from: old, to: RIGHT } } });
			await done([said, anna], [said, anna]);
			expect(await harness().row('experts', ANNA)).toMatchObject({ phone: RIGHT });
			expect(await proposal(said.body.id)).toBeUndefined();
			expect(await historyOf(ANNA)).toContainEqual(['phone', 'proposal.make']);
			const back = reporting({ about: 'fields', changes: { phone: { from: RIGHT, to: old } } });
			await done([{ ...back, id: newId() }, mia]);
			expect(await harness().row('experts', ANNA), 'somebody else').toMatchObject({ phone: RIGHT });
			await done([{ ...back, body: { ...back.body, id: newId() } }, anna]);
			expect(await harness().row('experts', ANNA)).toMatchObject({ phone: old });
			await trusts(false);
		});

		it('is the business of the networks that an entry belongs to; of what is common, of all', async () => {
			const helpline = newId();
			await harness().write('helplines', rowOf('helplines', helpline));
			const contact = newId();
			await harness().write('contacts', rowOf('contacts', contact));
			const youthOffice = reporting({ table: 'youthOffices', record: NORTH });
			const reports = [
				reporting({ table: 'helplines', record: helpline }),
				reporting({ table: 'contacts', record: contact }),
				youthOffice
			];
			for (const report of reports) await done([report, guest]);
			for (const { body } of reports) expect((await proposal(body.id))?.networks).toEqual([REGION]);
		});

		it('takes no more than so many of one entry, until the office has decided', async () => {
			const record = await offer();
			const reports = Array.from({ length: OPEN_PROPOSALS }, () => about(record));
			for (const report of reports) await done([report, guest]);
			const refusal = await apply(about(record), guest);
			expect(outcomeOf(refusal)).toBe('too_many_requests');
			await done([deciding(reports[0]!.body.id, { outcome: 'declined', changes: {} }), karla]);
			expect(outcomeOf(await apply(about(record), guest))).toBe('done');
		});

		it('refuses what was withdrawn before it arrived', async () => {
			const record = await offer();
			await harness().write('offers', { ...rowOf('offers', record), publication: 'withdrawn' });
			expect(outcomeOf(await apply(about(record), guest))).toBe('not_found');
		});
	});

	describe('with what an office makes of it', () => {
		it('saves what it takes over, closes it, and leaves that way in the history', async () => {
			const { record, id } = await reported();
			await done([deciding(id), karla]);
			expect(await phoneOf(record)).toBe(RIGHT);
			expect(await proposal(id)).toMatchObject({ state: 'accepted' });
			expect(await historyOf(record)).toEqual([['phone', 'proposal.decide']]);
		});

		it('does so once: by a double tap, and by two who tap at the same moment', async () => {
			const { record, id } = await reported();
			const decision = deciding(id);
			const doubled = { ...deciding(id), id: newId() };
			const answers = await Promise.all([
				pushed(karla, decision),
				pushed(karla, decision),
				pushed(karla, doubled)
			]);
			for (const answer of answers) expect(answer).toMatchObject([{ outcome: 'done' }]);
			expect(await historyOf(record)).toHaveLength(1);
		});

		it('takes one of two who decide otherwise at the same moment, and tells the other', async () => {
			const { record, id } = await reported();
			const results = await Promise.all(
				[deciding(id), deciding(id, { outcome: 'declined', changes: {} })].map((one) => apply(one, karla))
			);
			expect(results.map(outcomeOf).sort()).toEqual(['conflict', 'done']);
			const taken = (await proposal(id))?.state === 'accepted';
			expect(await phoneOf(record)).toBe(taken ? RIGHT : OLD);
		});

		it('refuses what was changed meanwhile, by name, and leaves it open', async () => {
			const { record, id } = await reported();
			const change = mutationOf('record.save', {
				table: 'offers',
				id: record,
				changes: { phone: { from: OLD, to: '040 66969 122' } }
			});
			await done([change, karla]);
			const refusal = { outcome: 'rejected', code: 'conflict', fields: ['phone'] };
			expect(await apply(deciding(id), karla)).toMatchObject(refusal);
			expect(await proposal(id)).toMatchObject({ state: 'open' });
			const seen = deciding(id, { changes: { phone: { from: '040 66969 122', to: RIGHT } } });
			await done([seen, karla]);
			expect(await phoneOf(record)).toBe(RIGHT);
		});

		it('only closes it where the entry was withdrawn meanwhile', async () => {
			const { record, id } = await reported();
			const withdrawn = { ...rowOf('offers', record), phone: OLD, publication: 'withdrawn' };
			await harness().write('offers', withdrawn);
			expect(outcomeOf(await apply(deciding(id), karla))).toBe('not_found');
			await done([deciding(id, { changes: {} }), karla]);
			expect(await proposal(id)).toMatchObject({ state: 'accepted' });
			expect(await phoneOf(record)).toBe(OLD);
		});

		it('keeps why it was declined, and what was taken over in part', async () => {
			const first = await reported();
			await done([deciding(first.id, { outcome: 'declined', changes: {}, answer: ' stimmt so ' }), karla]);
			expect(await proposal(first.id)).toMatchObject({ state: 'declined', answer: 'stimmt so' });
			const record = await offer();
			const both = { ...number, cost: { from: '', to: 'Spende' } };
			const report = reporting({ table: 'offers', record, about: 'fields', changes: both });
			await done([report, guest], [deciding(report.body.id), karla]);
			expect(await proposal(report.body.id)).toMatchObject({ state: 'partly' });
		});
	});
}
