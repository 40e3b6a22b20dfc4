import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Expert } from '$lib/domain/directory/directory';
import type { PublicKey } from '$lib/domain/access/key';
import { newReceiptCode, receiptLookupKey } from '$lib/domain/consultation/receipt';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import { deviceDb } from '$lib/local/device/device-db';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { openMutation } from '$lib/local/outbox/outbox-state';
import { queuedMessages } from '$lib/local/outbox/queued-messages';
import { findKey } from '$lib/local/vault/vault';
import { newSecret } from '$lib/sealing/envelope';
import { NoRecipientError } from '$lib/sealing/errors';
import { newOwnKey } from '$lib/sealing/own-key';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { emptyTable, fillCopy } from '$tests/support/fill-copy';
import { expert as expertRow, idOf } from '$tests/support/entry-rows';
import type { UnagreedReadersError } from '$lib/consultation/readers/agreed-readers';
import { openMessage } from '$lib/consultation/envelope';
import { withdraw, writeMessage } from './write';

const ID = 'request00000000';
const OFFICE = idOf('nord');
const [ANNA, BERTA, CLARA] = ['anna', 'berta', 'clara'].map(idOf) as [string, string, string];
const keys = new Map(
	await Promise.all([ANNA, BERTA, CLARA].map(async (id) => [id, await newOwnKey()] as const))
);
const code = newReceiptCode();
const receipt = await receiptIdentity(code);
const proof = await receiptLookupKey(code);
const secret = newSecret();
const content = { replyTo: [receipt.recipient] } as RequestContent;

type Remote = NonNullable<KeptRequest['remote']>;
const request = (remote: Partial<Remote>, withCode = code) => ({
	id: ID,
	code: withCode,
	remote: { expert: '', acceptedBy: '', youthOffice: OFFICE, forDesk: false, ...remote } as Remote
});

/** Whose keys open what was written last. */
async function readers(): Promise<string[]> {
	const { message } = (await queuedMessages(ID)).at(-1)!;
	const place = { request: ID, message: message.id, from: 'asker' } as const;
	const all = [...keys].map(([id, { identity }]) => [id, identity] as const);
	const named = [...all, ['asker', receipt.identity] as const];
	const able = await Promise.all(
		named.map(async ([id, identity]) => {
			const opened = await openMessage(place, message.payload, [identity], secret).catch(() => undefined);
			return opened ? [id] : [];
		})
	);
	return able.flat();
}

beforeEach(async () => {
	await Promise.all([deviceDb.outbox.clear(), deviceDb.settings.clear(), directoryCopy.clear()]);
	const experts = [
		{ ...expertRow({ id: ANNA }), deputy: BERTA, youthOffices: [OFFICE] },
		{ ...expertRow({ id: BERTA }), deputy: '', youthOffices: [OFFICE] },
		{ ...expertRow({ id: CLARA }), deputy: '', youthOffices: [OFFICE] }
	];
	await fillCopy(directoryCopy, { experts: experts as Expert[] });
	await fillCopy(directoryCopy, {
		publicKeys: [...keys].map(([expert, { recipient }]) => ({ id: expert, expert, recipient }) as PublicKey)
	});
});

describe('what an asker writes', () => {
	it.each<[string, Partial<Remote>, string[]]>([
		['addressed to Anna', { expert: ANNA }, [ANNA, BERTA]],
		['accepted by Clara from the pool', { acceptedBy: CLARA }, [CLARA]],
		['addressed to Anna, accepted by Berta', { expert: ANNA, acceptedBy: BERTA }, [BERTA]],
		['in the pool', {}, [ANNA, BERTA, CLARA]]
	])('%s: is read by whoever may answer now, and by herself', async (_name, remote, expected) => {
		const writing = (word: readonly string[]) =>
			writeMessage(request(remote), { content, secret }, { kind: 'text', text: 'Und dann?' }, word);
		// Of nobody of them she has been told: each waits for her word, and nothing is queued before.
		const { readers: fresh } = await writing([]).then(
			() => ({ readers: [] }),
			(error: UnagreedReadersError) => error
		);
		expect(fresh.map(({ holder }) => holder).sort()).toEqual([...expected].sort());
		expect(await queuedMessages(ID)).toEqual([]);
		await writing(fresh.map(({ fingerprint }) => fingerprint));
		// Once is enough.
		await writing([]);
		expect((await readers()).sort()).toEqual([...expected, 'asker'].sort());
	});

	it('is not queued when nobody but herself could read it', async () => {
		await emptyTable(directoryCopy, 'publicKeys');
		const writing = writeMessage(
			request({ expert: ANNA }),
			{ content, secret },
			{ kind: 'text', text: 'Hallo?' }
		);
		await expect(writing).rejects.toBeInstanceOf(NoRecipientError);
		expect(await queuedMessages(ID)).toEqual([]);
	});
});

describe('who she is', () => {
	it.each([
		['is proved by the receipt', code, proof],
		['is the account, where the code is not known', '', '']
	])('%s', async (_name, withCode, shown) => {
		await withdraw(request({}, withCode));
		const row = (await deviceDb.outbox.toCollection().first())!;
		const mutation = await openMutation(row, await findKey(row.owner));
		expect(mutation).toMatchObject({ kind: 'request.withdraw', body: { id: ID, proof: shown } });
	});
});
