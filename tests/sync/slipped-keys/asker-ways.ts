/** Ways to slip a key in where somebody asks, writes back, or opens her own key. */
import type { AnyRow } from '../../../src/lib/domain/tables';
import { Sending } from '../../../src/lib/features/ask/sending.svelte';
import { unlockWithRecovery } from '../../../src/lib/keys/unlock';
import { directoryCopy } from '../../../src/lib/local/copy/directory-copy';
import { rememberProvedKey } from '../../../src/lib/local/device/proved-key';
import { forgetRequest, keptRequests } from '../../../src/lib/local/receipts/kept-requests';
import { newRecoveryCode, wrapWithRecovery } from '../../../src/lib/sealing/own-key';
import { idOf } from '../../support/directory-rows';
import { NORTH, accountOf } from '../confidential/world';
import { addressee, formTo, hasSent, send, toldBy, writesBack } from './as-asker';
import {
	MALLORY,
	type Way,
	becomesDeputyOf,
	changeRow,
	exchangeKeyOf,
	joinsThePool,
	keyOf,
	mallory,
	newSnapshot,
	officeReadsAlong,
	phoneOf,
	publish,
	scene
} from './scene';
import { expect } from 'vitest';

export const askerWays: Record<string, Way> = {
	'delta: the key of the expert is exchanged, then somebody asks her': {
		async play() {
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			exchangeKeyOf('anna');
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'snapshot: the same, with the whole copy made anew': {
		async play() {
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			exchangeKeyOf('anna');
			newSnapshot();
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'delta: a second key beside the one that is known': {
		async play() {
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			publish(mallory.recipient, idOf('anna'));
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'delta: exchanged between the summary and the tap': {
		async play() {
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			const [sending, form] = [new Sending(), formTo(idOf('anna'))];
			await sending.prepare(form, addressee(idOf('anna')));
			exchangeKeyOf('anna');
			await scene.phone.sync();
			await sending.send(form, addressee(idOf('anna')), []);
			return toldBy(sending);
		}
	},
	'deputy: somebody else stands in, then somebody asks again': {
		async play() {
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			becomesDeputyOf('anna');
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'pool: somebody new answers for the office, then somebody asks again': {
		async play() {
			await phoneOf(undefined);
			await hasSent('');
			joinsThePool();
			await scene.phone.sync();
			return toldBy(await send(''));
		}
	},
	'desk: another key of the coordination office': {
		async play() {
			officeReadsAlong();
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			publish(mallory.recipient, '');
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'desk: the network seals to an office of which nobody was told': {
		async play() {
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			officeReadsAlong();
			exchangeKeyOf('desk');
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'own keys: a foreign row in the answer to a guest': {
		useless: true,
		async play() {
			const row = { ...scene.world.server.store.row('ownKeys', keyOf('anna')), recipient: mallory.recipient };
			scene.lie = ({ puts }) => (puts.ownKeys = [row as AnyRow]);
			await phoneOf(undefined);
			expect(await directoryCopy.count('ownKeys'), 'the lie has arrived').toBe(1);
			return toldBy(await send(idOf('anna')));
		}
	},
	'own keys: the row of a member is exchanged': {
		useless: true,
		async play() {
			await phoneOf(accountOf('member'));
			await rememberProvedKey(accountOf('member'), scene.world.key('member').recipient);
			changeRow('ownKeys', keyOf('member'), { recipient: mallory.recipient });
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'own keys: another public key beside the wrapped one, before she opens it': {
		async play() {
			const { identity } = scene.world.key('anna');
			const code = newRecoveryCode();
			const recovery = await wrapWithRecovery(identity, code);
			changeRow('ownKeys', keyOf('anna'), { recipient: mallory.recipient, recovery });
			await phoneOf(accountOf('anna'));
			const [row] = await directoryCopy.readAll('ownKeys');
			const outcome = await unlockWithRecovery(accountOf('anna'), row!, code);
			return 'failure' in outcome && outcome.failure === 'foreign' ? [MALLORY] : [];
		}
	},
	'thread: the key of who answers is exchanged, and the asker writes back': {
		async play() {
			await phoneOf(undefined);
			const id = await hasSent(idOf('anna'));
			exchangeKeyOf('anna');
			await scene.phone.sync();
			return writesBack(id);
		}
	},
	'thread: somebody else is said to have accepted': {
		async play() {
			await phoneOf(undefined);
			const id = await hasSent(idOf('anna'));
			publish(mallory.recipient, idOf('mallory'));
			changeRow('requests', id, { status: 'accepted', acceptedBy: idOf('mallory') });
			await scene.phone.sync();
			return writesBack(id);
		}
	},
	'thread: handed over, it is said, to somebody whom the phone knows from another matter': {
		async play() {
			publish(mallory.recipient, idOf('mallory'));
			changeRow('experts', idOf('mallory'), { youthOffices: [NORTH] });
			await phoneOf(undefined);
			await hasSent(idOf('mallory'));
			changeRow('experts', idOf('mallory'), { youthOffices: [] });
			for (const { id } of await keptRequests()) {
				scene.world.server.store.remove('requests', id);
				await forgetRequest(id);
			}
			const id = await hasSent(idOf('anna'));
			changeRow('requests', id, { expert: idOf('mallory'), round: 1 });
			await scene.phone.sync();
			return writesBack(id);
		}
	},
	'restored database: an old key of the expert is back': {
		async play() {
			changeRow('publicKeys', keyOf('anna'), { recipient: mallory.recipient });
			const old = scene.world.server.store.backUp();
			changeRow('publicKeys', keyOf('anna'), { recipient: scene.world.key('anna').recipient });
			await phoneOf(undefined);
			await hasSent(idOf('anna'));
			scene.world.server.store.restore(old);
			await scene.phone.sync();
			return toldBy(await send(idOf('anna')));
		}
	},
	'restored database: a deputy of old is back, and the asker writes back': {
		async play() {
			await phoneOf(undefined);
			const id = await hasSent(idOf('anna'));
			const { store } = scene.world.server;
			const asked = store.row('requests', id)!;
			becomesDeputyOf('anna');
			newSnapshot();
			store.write('requests', asked);
			await scene.phone.sync();
			return writesBack(id);
		}
	}
};
