/** What every store must do with what people say of themselves who are not in the directory yet: for the network that asks, once. */
import { describe, expect, it } from 'vitest';
import { OPEN_DECLARATIONS } from '../../src/lib/domain/directory/proposing';
import { newId } from '../../src/lib/domain/id';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { CALLERS, REGION } from '../support/small-network';
import { mutationOf, mutationScene, outcomeOf } from './mutation-scene';
import { deciding, reporting } from './proposal-spec';
import type { StoreHarness } from './store-spec';

const { guest, mia, karla } = CALLERS;

export function describeDeclarations(harness: () => StoreHarness): void {
	const { apply, done, pushed } = mutationScene(harness);
	const proposal = (id: string) => harness().row('proposals', id);
	const historyOf = async (id: string) =>
		(await harness().history()).filter(({ record }) => record === id).map(({ field, way }) => [field, way]);

	describe('with that somebody should be there who is not', () => {
		const asks = async (id: string, questionnaire: boolean) =>
			harness().write('regions', {
				...rowOf('regions', id),
				...(await harness().row('regions', id)),
				questionnaire
			});
		const declaring = (network = REGION, record = newId()) =>
			reporting({ table: 'offers', record, about: 'new', network, changes: { title: { to: 'Elterncafé' } } });

		it('keeps it for the office of the network that asks, under the id that the entry will have', async () => {
			await asks(REGION, true);
			const said = declaring();
			said.body.replyTo = 'wer@example.org';
			await done([said, guest], [said, guest]);
			const { id, record } = said.body;
			expect(await proposal(id)).toMatchObject({
				...{ networks: [REGION], about: 'new', record, from: 'guest', state: 'open' },
				...{ replyTo: '', wantsReply: true }
			});
			expect(await harness().row('offers', record)).toBeUndefined();
		});

		it('knows it of an expert with the number that only members see', async () => {
			await asks(REGION, true);
			const changes = { name: { to: 'Anna Neu' }, mobile: { to: '0171 39200 11' } };
			const said = reporting({ record: newId(), about: 'new', network: REGION, changes });
			await done([said, guest]);
			expect(await proposal(said.body.id)).toMatchObject({ changes });
		});

		it('is one entry by the office’s hand, by a double tap and by two at the same moment, and closed then', async () => {
			await asks(REGION, true);
			const said = declaring();
			await done([said, guest]);
			const { id, record } = said.body;
			const closed = deciding(id, { changes: {} });
			expect(outcomeOf(await apply(closed, karla)), 'nobody is told that it was made').toBe('not_found');
			const making = () =>
				mutationOf('record.create', {
					...{ id: record, table: 'offers' },
					fields: fieldsOf('offers', record, { title: 'Elterncafé' })
				});
			const first = making();
			const answers = await Promise.all([first, first, making()].map((one) => pushed(karla, one)));
			const outcomes = answers.map(([answer]) => answer?.outcome);
			expect(outcomes.filter((one) => one === 'done').length).toBeGreaterThan(0);
			expect(await harness().row('offers', record)).toMatchObject({ title: 'Elterncafé' });
			expect(await historyOf(record)).toEqual([['id', 'record.create']]);
			await done([{ ...closed, id: newId() }, karla], [deciding(id, { changes: {} }), karla]);
			expect(await proposal(id)).toMatchObject({ state: 'accepted' });
		});

		it('refuses it where the office has closed its questionnaire, and where nobody asks', async () => {
			await asks(REGION, false);
			for (const network of [REGION, newId()])
				expect(outcomeOf(await apply(declaring(network), guest))).toBe('not_found');
			expect(outcomeOf(await apply(declaring(), mia))).toBe('not_found');
		});

		it('takes no more than so many without an account, whoever they are about', async () => {
			const network = newId();
			await asks(network, true);
			for (let n = 0; n < OPEN_DECLARATIONS; n++) await done([declaring(network), guest]);
			expect(outcomeOf(await apply(declaring(network), guest))).toBe('too_many_requests');
			expect(outcomeOf(await apply(declaring(network), mia))).toBe('done');
		});
	});
}
