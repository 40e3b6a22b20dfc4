/** Ways to slip a key in where somebody answers, hands over, seals anew, or reads. */
import { openWithQueue } from '../../../src/lib/consultation/live-thread.svelte';
import { newId } from '../../../src/lib/domain/id';
import { handOver, UncertifiedError } from '../../../src/lib/features/inbox/actions';
import { foreignKeys } from '../../../src/lib/keys/foreign-key';
import { directoryCopy } from '../../../src/lib/local/copy/directory-copy';
import { enqueue } from '../../../src/lib/local/outbox/enqueue';
import { idOf } from '../../support/directory-rows';
import { annaReads, exchanged } from './as-reader';
import { officeSigns } from './office-word';
import {
	MALLORY,
	type Way,
	becomesDeputyOf,
	changeRow,
	exchangeKeyOf,
	joinsThePool,
	keyOf,
	mallory,
	officeReadsAlong,
	publish,
	refused,
	scene
} from './scene';
import { expect } from 'vitest';

export const readerWays: Record<string, Way> = {
	'own keys: the row is exchanged while her key is open, and she answers': {
		useless: true,
		async play() {
			const { knows, writes } = await annaReads({ accepted: true });
			await knows(writes);
			changeRow('ownKeys', keyOf('anna'), { recipient: mallory.recipient });
			await scene.phone.sync();
			return refused(writes([]));
		}
	},
	'directory: a second key under her own name, and she answers': {
		async play() {
			const { knows, writes } = await annaReads({ accepted: true });
			await knows(writes);
			publish(mallory.recipient, idOf('anna'));
			await scene.phone.sync();
			const hers = { id: keyOf('anna'), recipient: scene.world.key('anna').recipient };
			const listed = await directoryCopy.readAll('publicKeys');
			expect(foreignKeys(listed, { expertId: idOf('anna') }, hers)).toHaveLength(1);
			return refused(writes([]));
		}
	},
	'answer: the key of her deputy is exchanged': {
		async play() {
			const { knows, writes } = await annaReads({ accepted: true });
			await knows(writes);
			exchangeKeyOf('berta');
			await scene.phone.sync();
			return refused(writes([]));
		}
	},
	'hand-over: the key of who shall have it is exchanged': {
		async play() {
			const { row, answerer, knows, writes } = await annaReads({ accepted: true });
			await knows(writes);
			exchangeKeyOf('berta');
			await scene.phone.sync();
			return refused(handOver(await row(), answerer, idOf('berta')));
		}
	},
	'hand-over: she has another deputy': {
		async play() {
			const { row, answerer, knows, writes } = await annaReads({ accepted: true });
			await knows(writes);
			becomesDeputyOf('berta');
			await scene.phone.sync();
			return refused(handOver(await row(), answerer, idOf('berta')));
		}
	},
	're-seal: a new deputy, while an expert has her key open': {
		async play() {
			const { reseals } = await annaReads();
			await reseals();
			becomesDeputyOf('anna');
			await scene.phone.sync();
			return reseals();
		}
	},
	're-seal: a new deputy, once she has accepted': {
		async play() {
			const { knows, writes, reseals } = await annaReads({ accepted: true });
			await knows(writes);
			becomesDeputyOf('anna');
			await scene.phone.sync();
			return reseals();
		}
	},
	're-seal: somebody new in the pool': {
		async play() {
			const { reseals } = await annaReads({ to: '' });
			joinsThePool();
			await scene.phone.sync();
			return reseals();
		}
	},
	're-seal: a key made anew in her deputy’s place, to which she has agreed, before the office has certified it':
		{
			async play() {
				const { agrees, reseals } = await annaReads();
				await officeSigns();
				exchangeKeyOf('berta');
				await scene.phone.sync();
				await agrees();
				return reseals();
			}
		},
	'hand-over: to whose key was made anew, agreed to, before the office has certified it': {
		useless: true,
		async play() {
			const { row, answerer, knows, writes, agrees } = await annaReads({ accepted: true });
			await knows(writes);
			await officeSigns();
			exchangeKeyOf('berta');
			await scene.phone.sync();
			await agrees();
			const handing = handOver(await row(), answerer, idOf('berta'), [MALLORY]);
			await expect(handing).rejects.toBeInstanceOf(UncertifiedError);
			return [];
		}
	},
	're-seal: another key of the office that reads along': {
		async play() {
			officeReadsAlong();
			const { reseals } = await annaReads();
			publish(mallory.recipient, '');
			await scene.phone.sync();
			return reseals();
		}
	},
	'pool: one of it exchanges the texts, with a key of hers for the answer': {
		useless: true,
		async play() {
			const { id, row } = await annaReads({ to: '' });
			const before = await row();
			const resealed = await exchanged(before);
			const berta = await scene.world.reader('berta');
			const mutation = { id: newId(), kind: 'request.reseal', body: { id, resealed } } as const;
			await enqueue(mutation, undefined, berta.device);
			await berta.sync();
			const { result } = (await scene.world.server.store.recorded(mutation.id)) ?? {};
			expect(result).toMatchObject({ outcome: 'rejected', code: 'conflict' });
			await scene.phone.sync();
			expect((await row()).payload).toBe(before.payload);
			return [];
		}
	},
	'pool: one of it exchanges them together with the server': {
		async play() {
			const { id, row, answerer } = await annaReads({ to: '' });
			const shown = async () => {
				const { payload = '', thread = [] } = await row();
				const source = {
					request: id,
					texts: { payload, thread },
					identities: answerer.identities,
					me: 'expert' as const
				};
				return (await openWithQueue(source, [])).altered;
			};
			expect(await shown()).toBe(false);
			changeRow('requests', id, await exchanged(await row()));
			await scene.phone.sync();
			return (await shown()) ? [MALLORY] : [];
		}
	}
};
