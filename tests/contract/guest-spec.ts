/** What every store must do with a mutation that comes without an account, whatever its kind. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import type { Mutation, MutationKind } from '../../src/lib/protocol/mutation';
import { idOf } from '../support/directory-rows';
import { ANNA, CALLERS } from '../support/small-network';
import { counting } from './counting-spec';
import { keeping, publishing, signing } from './key-mutations';
import {
	answering,
	handingOver,
	mutationOf,
	mutationScene,
	resealing,
	submission,
	withdrawal,
	writing
} from './mutation-scene';
import { deciding, reporting } from './proposal-spec';
import type { StoreHarness } from './store-spec';

const REGION = idOf('region');
const PARAGRAPH = {
	...{ id: newId(), meeting: newId(), edition: 1, section: 'keywords' as const, point: '', rank: 'V' },
	...{ text: 'Stichwort', owner: '', source: '' }
};

export function describeGuests(harness: () => StoreHarness): void {
	const { pushed } = mutationScene(harness);

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
			'record.create': mutationOf('record.create', { id: newId(), table: 'helplines', fields: {} }),
			'record.save': mutationOf('record.save', {
				id: REGION,
				table: 'regions',
				changes: { answerHours: { from: 48, to: 24 } }
			}),
			'proposal.make': reporting(),
			'proposal.decide': deciding(newId()),
			'paragraph.write': mutationOf('paragraph.write', PARAGRAPH),
			'paragraph.change': mutationOf('paragraph.change', {
				...{ id, edition: 1, changes: { text: { from: 'a', to: 'b' } } }
			}),
			'question.follow': mutationOf('question.follow', {
				id,
				changes: { state: { from: 'open', to: 'settled' } }
			}),
			'contribution.make': mutationOf('contribution.make', {
				...{ id, meeting: newId(), kind: 'notice', text: 'Neue Sprechzeiten' }
			}),
			'expert.state': mutationOf('expert.state', {
				id: ANNA,
				changes: { capacity: { from: 'free', to: 'full' } }
			}),
			'count.add': counting()
		};
		const allowed: readonly string[] = [
			'request.submit',
			'request.write',
			'request.withdraw',
			'proposal.make'
		];
		it.each(Object.values(kinds))('$kind', async (mutation) => {
			const answer = pushed(CALLERS.guest, mutation);
			if (allowed.includes(mutation.kind)) expect(await answer).toHaveLength(1);
			else {
				await expect(answer).rejects.toMatchObject({ code: 'unauthenticated' });
				expect(await harness().store.recorded(mutation.id)).toBeUndefined();
			}
		});
	});
}
