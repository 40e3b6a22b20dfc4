import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '$lib/domain/access/caller';
import type { PublicKey } from '$lib/domain/access/key';
import type { Request } from '$lib/domain/consultation/request';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import { newId } from '$lib/domain/id';
import { deviceDb } from '$lib/local/device/device-db';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { enqueue } from '$lib/local/outbox/enqueue';
import { queuedSteps } from '$lib/local/outbox/outbox-state';
import { newSecret } from '$lib/sealing/envelope';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { newOwnKey } from '$lib/sealing/own-key';
import { emptyTable, fillCopy } from '$tests/support/fill-copy';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { type Event, logOf, office } from '$tests/support/key-log-scene';
import { rowOf } from '$tests/support/one-of-each';
import { sealContent } from '../envelope';
import { rememberTrust } from '$lib/trust/read-trust';
import { rememberReaders } from '../readers/agreed-readers';
import { resealOpenRequests, waitingReaders } from './reseal-open-requests';

const [anna, dora, asker, next] = await Promise.all([newOwnKey(), newOwnKey(), newOwnKey(), newOwnKey()]);
const CALLER: Caller = {
	role: 'expert',
	userId: idOf('user'),
	expertId: idOf('anna'),
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [],
	held: [],
	deputyFor: [],
	youthOffices: []
};
const opener = { caller: CALLER, identities: [anna.identity] };
const content: RequestContent = {
	format: 2,
	profession: 'midwife',
	concerns: [],
	question: 'Was tun?',
	contact: { channel: 'phone', phone: '040 66969 123', email: '', time: '', voicemail: false },
	replyTo: [asker.recipient]
};
const keyRow = (name: string, recipient: string): PublicKey => ({
	...(rowOf('publicKeys', idOf(`key${name}`)) as unknown as PublicKey),
	expert: idOf(name),
	recipient
});

let request: string;
/** She has been told of her deputy. */
const agree = async () => {
	for (const { matter, readers } of await waitingReaders(opener)) await rememberReaders(matter.name, readers);
};
const kinds = async () => (await queuedSteps()).map(({ kind }) => kind);

beforeEach(async () => {
	await directoryCopy.clear();
	for (const table of deviceDb.tables) await table.clear();
	// Another request each time: the page remembers what it has tried.
	request = newId();
	await fillCopy(directoryCopy, {
		experts: [expertRow('anna', { deputy: idOf('dora') }), expertRow('dora')]
	});
	await fillCopy(directoryCopy, {
		publicKeys: [keyRow('anna', anna.recipient), keyRow('dora', dora.recipient)]
	});
	await fillCopy(directoryCopy, {
		requests: [
			{
				...(rowOf('requests', request) as unknown as Request),
				expert: idOf('anna'),
				payload: await sealContent(request, content, newSecret(), [anna.recipient]),
				recipients: [await fingerprintOf(anna.recipient)]
			}
		]
	});
});

describe('whoever has her key open', () => {
	it('opens nothing for a deputy of whom she was not told, and is told who it is', async () => {
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual([]);
		expect(await waitingReaders(opener)).toMatchObject([
			{ requests: 1, readers: [{ holder: idOf('dora'), name: 'dora', as: 'deputy', news: 'new' }] }
		]);
	});

	it('is told again when the deputy’s key is another one', async () => {
		await agree();
		expect(await waitingReaders(opener)).toEqual([]);
		await fillCopy(directoryCopy, { publicKeys: [keyRow('dora', next.recipient)] });
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual([]);
		expect(await waitingReaders(opener)).toMatchObject([
			{ readers: [{ news: 'changed', was: [await fingerprintOf(dora.recipient)] }] }
		]);
	});

	it('queues what her deputy should read too, once', async () => {
		await agree();
		await resealOpenRequests(opener);
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual(['request.reseal']);
	});

	it('leaves a request alone of which something still waits', async () => {
		await agree();
		await enqueue({ id: newId(), kind: 'request.accept', body: { id: request } });
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual(['request.accept']);
	});

	it('opens nothing for a key made anew before the office has certified it, though she has agreed to it', async () => {
		const networks = [['network', office]] as const;
		const renewed = [
			['published', idOf('dora'), dora.recipient],
			['published', idOf('dora'), next.recipient]
		] as const;
		const shows = async (...events: Event[]) => {
			await emptyTable(directoryCopy, 'keyLog');
			await fillCopy(directoryCopy, { keyLog: await logOf([...networks, ...renewed, ...events]) });
			await rememberTrust();
		};
		await fillCopy(directoryCopy, { publicKeys: [keyRow('dora', next.recipient)] });
		await shows();
		await agree();
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual([]);
		expect(await waitingReaders(opener)).toMatchObject([
			{ readers: [{ holder: idOf('dora'), news: 'known', awaitsOffice: true }] }
		]);
		await shows(['certified', idOf('dora'), next.recipient]);
		expect(await waitingReaders(opener)).toEqual([]);
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual(['request.reseal']);
	});

	it('queues nothing that she cannot open', async () => {
		await agree();
		await resealOpenRequests({ ...opener, identities: [dora.identity] });
		expect(await kinds()).toEqual([]);
	});

	it('is not asked about a re-sealing that the server refused, and tries it again when the thread has moved on', async () => {
		await agree();
		await resealOpenRequests(opener);
		await deviceDb.outbox.toCollection().modify({ state: 'parked', code: 'conflict' });
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual([]);
		const at = '2026-11-22T08:00:00.000Z';
		const message = { id: newId(), from: 'asker' as const, at, payload: 'unreadable here' };
		const row = (await directoryCopy.readOne('requests', request))!;
		await fillCopy(directoryCopy, { requests: [{ ...row, thread: [message] }] });
		await resealOpenRequests(opener);
		expect(await kinds()).toEqual(['request.reseal']);
	});
});
