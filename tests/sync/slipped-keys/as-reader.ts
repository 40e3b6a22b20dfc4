/** What an expert does on her phone with her key open, by the very functions that the screens call. */
import { sealContent } from '../../../src/lib/consultation/envelope';
import { openRequest } from '../../../src/lib/consultation/open-request';
import { rememberReaders } from '../../../src/lib/consultation/readers/agreed-readers';
import {
	resealOpenRequests,
	waitingReaders
} from '../../../src/lib/consultation/reseal/reseal-open-requests';
import type { Request } from '../../../src/lib/domain/consultation/request';
import { writeMessage as answer } from '../../../src/lib/features/inbox/actions';
import { readCaller } from '../../../src/lib/local/copy/caller';
import { directoryCopy } from '../../../src/lib/local/copy/directory-copy';
import { currentAccount } from '../../../src/lib/local/device/local-session';
import { rememberProvedKey } from '../../../src/lib/local/device/proved-key';
import { fingerprintOf } from '../../../src/lib/sealing/fingerprint';
import { idOf } from '../../support/directory-rows';
import { accountOf } from '../confidential/world';
import { hasSent } from './as-asker';
import { TEXT, changeRow, emptyPhone, next, phoneOf, refused, scene } from './scene';

/** Anna's phone, with her key open and a request of a guest's that she may read; she was told of everybody. */
export async function annaReads({ to = idOf('anna'), accepted = false } = {}) {
	await phoneOf(undefined);
	const id = await hasSent(to);
	scene.phone.engine.stop();
	await emptyPhone();
	await phoneOf(accountOf('anna'));
	const { identity, recipient } = scene.world.key('anna');
	await rememberProvedKey(accountOf('anna'), recipient);
	if (accepted) {
		const row = scene.world.server.store.row('requests', id) as unknown as Request;
		changeRow('requests', id, { ...row, status: 'accepted', acceptedBy: idOf('anna') });
		await scene.phone.sync();
	}
	const answerer = { expert: idOf('anna'), identities: [identity] };
	const row = async () => (await directoryCopy.readOne('requests', id))!;
	const opener = async () => ({
		caller: await readCaller((await currentAccount())!),
		identities: [identity]
	});
	const opened = async () => {
		const { payload = '', thread = [] } = await row();
		return openRequest(id, { payload, thread }, [identity]);
	};
	/** Whoever is asked about now, is known from now on. */
	const knows = async (work: (word: readonly string[]) => Promise<unknown>) => {
		await work(await refused(work([])));
		await scene.phone.sync();
	};
	const writes = async (word: readonly string[]) => answer(await row(), await opened(), TEXT, answerer, word);
	/** Her tick in the inbox, on whoever waits for it. */
	const agrees = async () => {
		for (const { matter, readers } of await waitingReaders(await opener()))
			await rememberReaders(matter.name, readers);
	};
	const reseals = async () => {
		await resealOpenRequests(await opener());
		const waiting = await waitingReaders(await opener());
		return waiting.flatMap(({ readers }) => readers.map(({ fingerprint }) => fingerprint));
	};
	return { id, answerer, row, opener, opened, knows, writes, agrees, reseals };
}

/** The same routing with other words, by whoever could read the first: answers would go to a key of hers. */
export async function exchanged(row: Request) {
	const berta = scene.world.key('berta');
	const { content, secret } = await openRequest(row.id, { payload: row.payload!, thread: [] }, [
		berta.identity
	]);
	const words = { ...content, question: 'Etwas anderes?', replyTo: [next.recipient] };
	const readers = [scene.world.key('anna').recipient, berta.recipient];
	const payload = await sealContent(row.id, words, secret, readers);
	return { payload, thread: [], recipients: await Promise.all(readers.map(fingerprintOf)) };
}
