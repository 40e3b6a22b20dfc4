// Revoked keys, and a log of keys that is another one than the phone has seen, on every way on which something is sealed: asking,
// writing back, answering, handing over, sealing anew. What may come of it: nothing goes out that the wrong one could read, and
// where no key can be believed nothing goes out at all, and the person is told.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OtherHistoryError } from '../../../src/lib/consultation/readers/agreed-readers';
import { openRequest } from '../../../src/lib/consultation/open-request';
import { handOver } from '../../../src/lib/features/inbox/actions';
import { writeMessage as writeBack } from '../../../src/lib/features/my-requests/write';
import { keptRequest } from '../../../src/lib/local/receipts/kept-requests';
import { NoRecipientError } from '../../../src/lib/sealing/errors';
import { fingerprintOf } from '../../../src/lib/sealing/fingerprint';
import { receiptIdentity } from '../../../src/lib/sealing/receipt-identity';
import { idOf } from '../../support/directory-rows';
import { openersOf } from '../confidential/independent-reader';
import type { ReaderName } from '../confidential/world';
import { hasSent, send } from './as-asker';
import { annaReads } from './as-reader';
import { follows, revokes, showsAnotherHistory } from './office-word';
import { beginAnew, changeRow, phoneOf, scene, TEXT, texts } from './scene';

/** A way on which something is sealed: who knows everybody, and what she does then; it answers with how she was told. */
interface Way {
	begin: () => Promise<() => Promise<unknown>>;
	/** Of whom the office takes its word back. */
	of: ReaderName[];
	/** What she is told then; undefined where it goes out to the others. */
	told?: unknown;
}

const thrown = (work: Promise<unknown>): Promise<unknown> =>
	work.then(
		() => undefined,
		(error: unknown) => error
	);

async function asks() {
	await phoneOf(undefined);
	await hasSent(idOf('anna'));
	return async () => (await send(idOf('anna'))).problem;
}

async function writesBack() {
	await phoneOf(undefined);
	const id = await hasSent(idOf('anna'));
	return async () => {
		const request = (await keptRequest(id))!;
		const { identity } = await receiptIdentity(request.code);
		return thrown(writeBack(request, await openRequest(id, request.texts!, [identity]), TEXT));
	};
}

async function answers() {
	const { knows, writes } = await annaReads({ accepted: true });
	await knows(writes);
	return () => thrown(writes([]));
}

async function handsOver() {
	const { row, answerer, knows, writes } = await annaReads({ accepted: true });
	await knows(writes);
	return async () =>
		thrown(
			handOver(await row(), answerer, idOf('berta'), [
				await fingerprintOf(scene.world.key('berta').recipient)
			])
		);
}

/** Her deputy is one no longer, so there is something to be sealed anew. */
async function sealsAnew() {
	const { knows, writes, reseals } = await annaReads({ accepted: true });
	await knows(writes);
	return async () => {
		changeRow('experts', idOf('anna'), { deputy: '' });
		await follows();
		await reseals();
	};
}

const ways: Record<string, Way> = {
	'asking her': { begin: asks, of: ['anna'] },
	'asking her, where her deputy’s is revoked too': { begin: asks, of: ['anna', 'berta'], told: 'no_reader' },
	'writing back': { begin: writesBack, of: ['anna'] },
	'writing back, where her deputy’s is revoked too': {
		begin: writesBack,
		of: ['anna', 'berta'],
		told: expect.any(NoRecipientError)
	},
	answering: { begin: answers, of: ['berta'] },
	'handing over': { begin: handsOver, of: ['berta'], told: expect.any(NoRecipientError) },
	'sealing anew': { begin: sealsAnew, of: ['berta'] }
};

/** What `act` has sealed and queued. */
async function sealedBy(act: () => Promise<unknown>): Promise<{ told: unknown; sealed: string[] }> {
	const before = new Set(await texts());
	const told = await act();
	return { told, sealed: (await texts()).filter((text) => !before.has(text)) };
}

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	await beginAnew();
});
afterEach(() => {
	scene.world.close();
	scene.phone.engine.stop();
	vi.useRealTimers();
});

describe('where nothing is wrong', () => {
	it.each(Object.entries(ways))('%s seals something', async (_way, { begin }) => {
		const { told, sealed } = await sealedBy(await begin());
		expect(told).toBeUndefined();
		expect(sealed).not.toEqual([]);
	});
});

describe('a revoked key', () => {
	it.each(Object.entries(ways))('gets nothing by %s', async (_way, { begin, of, told: expected }) => {
		const act = await begin();
		await revokes(...of);
		const { told, sealed } = await sealedBy(act);
		const identities = of.map((name) => scene.world.key(name).identity);
		const open = sealed.filter((text) => openersOf(text, identities).openers.size > 0);
		expect(open, 'texts that it opens').toEqual([]);
		expect(told).toEqual(expected);
		expect(sealed.length > 0, 'the others get it').toBe(expected === undefined);
	});
});

describe('a log that is another one than before', () => {
	it.each(Object.entries(ways))('stops %s: nothing goes out, and it is said', async (way, { begin }) => {
		const act = await begin();
		await showsAnotherHistory();
		const { told, sealed } = await sealedBy(act);
		expect(sealed).toEqual([]);
		// Sealing anew is done by itself: there every page says why nothing is (local/device/key-trouble.ts).
		if (way !== 'sealing anew')
			expect(told).toEqual(way.startsWith('asking') ? 'other_history' : expect.any(OtherHistoryError));
	});
});
