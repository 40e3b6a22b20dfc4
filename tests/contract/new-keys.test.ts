// Another key for an account, over a real PocketBase: who is told before, what waits how long, and the way back.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { KEY_WAITS_MS, NewKeys, OLD_KEY_KEPT_MS } from '../../src/lib/server/jobs/new-keys';
import { Warnings } from '../../src/lib/server/notices/warn';
import { RECIPIENT, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { sealedLike } from '../support/sealed-like';
import { ANNA, CALLERS, seedSmallNetwork } from '../support/small-network';

const OTHER = `age1${'p'.repeat(58)}`;
const OWNER = CALLERS.anna.userId;
const KEY = newId();

let pocketBase: TestPocketBase;
let at: Date;
let clockHolds: boolean;
let newKeys: NewKeys;

beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	const { clients } = pocketBase;
	const now = () => at;
	newKeys = new NewKeys({
		clients,
		warnings: new Warnings({ clients, now }),
		now,
		clockHolds: async () => clockHolds
	});
});
afterAll(() => pocketBase.stop());

const rows = (collection: string) => pocketBase.admin.collection(collection).getFullList();
const own = () => pocketBase.admin.collection('ownKeys').getOne(KEY);
const listed = () => pocketBase.admin.collection('publicKeys').getOne(KEY);
const later = (ms: number) => (at = new Date(at.getTime() + ms));
const draft = () => ({
	id: KEY,
	recipient: OTHER,
	wrapped: sealedLike('neue Passphrase'),
	recovery: sealedLike('neuer Code')
});

beforeEach(async () => {
	at = new Date();
	clockHolds = true;
	for (const collection of ['keyVersions', 'ownKeys', 'publicKeys', 'notices', 'warnings'])
		for (const { id } of await rows(collection)) await pocketBase.admin.collection(collection).delete(id);
	await pocketBase.admin.collection('ownKeys').create({ ...rowOf('ownKeys', KEY), owner: OWNER });
	await pocketBase.admin.collection('publicKeys').create({ ...rowOf('publicKeys', KEY), expert: ANNA });
});

describe('another key', () => {
	it('waits a day; its owner and the office are told before it is there', async () => {
		const endsAt = await newKeys.ask(OWNER, ANNA, draft());
		expect(endsAt.getTime() - at.getTime()).toBe(KEY_WAITS_MS);
		expect((await rows('notices')).map(({ kind, user }) => [kind, user])).toEqual(
			expect.arrayContaining([
				['newKey', OWNER],
				['warning', CALLERS.karla.userId]
			])
		);
		later(KEY_WAITS_MS - 1000);
		expect(await newKeys.run()).toBe(0);
		expect([await own(), await listed()]).toMatchObject([{ recipient: RECIPIENT }, { recipient: RECIPIENT }]);
		later(1000);
		expect(await newKeys.run()).toBe(1);
		expect([await own(), await listed()]).toMatchObject([{ recipient: OTHER }, { recipient: OTHER }]);
		// The log of keys has seen it.
		const log = (await rows('keyLog')).sort((a, b) => a.position - b.position);
		expect(log.slice(-2).map(({ kind, key }) => [kind, key])).toEqual([
			['withdrawn', RECIPIENT],
			['published', OTHER]
		]);
	});

	it('does not come by a clock that has jumped', async () => {
		await newKeys.ask(OWNER, ANNA, draft());
		later(100 * KEY_WAITS_MS);
		clockHolds = false;
		expect(await newKeys.run()).toBe(0);
		expect(await own()).toMatchObject({ recipient: RECIPIENT });
	});

	it('that was stopped never comes into force', async () => {
		await newKeys.ask(OWNER, ANNA, draft());
		const [version] = await rows('keyVersions');
		await (
			await pocketBase.clients.as(CALLERS.anna)
		)
			.collection('keyVersions')
			.update(version!.id, { state: 'stopped' });
		later(2 * KEY_WAITS_MS);
		await newKeys.run();
		expect(await own()).toMatchObject({ recipient: RECIPIENT });
		expect(await rows('keyVersions')).toEqual([]);
	});

	it('waits alone, and takes the place of a key that is there', async () => {
		await newKeys.ask(OWNER, ANNA, draft());
		await expect(newKeys.ask(OWNER, ANNA, draft())).rejects.toMatchObject({ code: 'conflict' });
		for (const wrong of [{ id: newId() }, { recipient: RECIPIENT }])
			await expect(newKeys.ask(OWNER, ANNA, { ...draft(), ...wrong })).rejects.toMatchObject({
				code: 'conflict'
			});
		await expect(newKeys.ask(CALLERS.berta.userId, '', draft())).rejects.toMatchObject({ code: 'conflict' });
	});

	it('leaves the old one for 30 days, in which its owner, and nobody else, takes it back', async () => {
		await newKeys.ask(OWNER, ANNA, draft());
		later(KEY_WAITS_MS);
		await newKeys.run();
		const [version] = await rows('keyVersions');
		expect(version).toMatchObject({
			state: 'replaced',
			recipient: RECIPIENT,
			wrapped: sealedLike('Schlüssel')
		});
		await expect(newKeys.takeBack(CALLERS.berta.userId, version!.id)).rejects.toMatchObject({
			code: 'not_found'
		});
		await newKeys.takeBack(OWNER, version!.id);
		expect(await own()).toMatchObject({ recipient: RECIPIENT, wrapped: sealedLike('Schlüssel') });
		expect(await listed()).toMatchObject({ recipient: RECIPIENT });
		later(OLD_KEY_KEPT_MS - 1000);
		await newKeys.run();
		expect(await rows('keyVersions')).toMatchObject([{ recipient: OTHER }]);
		later(1000);
		await newKeys.run();
		expect(await rows('keyVersions')).toEqual([]);
	});

	it('is shown to its owner whole, to the office that it waits, and its session alone changes nothing', async () => {
		await newKeys.ask(OWNER, ANNA, draft());
		const client = await pocketBase.clients.as(CALLERS.anna);
		await expect(client.collection('ownKeys').update(KEY, { recipient: OTHER })).rejects.toMatchObject({
			status: 404
		});
		const [version] = await rows('keyVersions');
		for (const change of [{ endsAt: at }, { state: 'replaced' }, { state: 'stopped', recipient: RECIPIENT }])
			await expect(client.collection('keyVersions').update(version!.id, change)).rejects.toMatchObject({
				status: 404
			});
		await expect(
			(await pocketBase.clients.as(CALLERS.berta)).collection('keyVersions').getOne(version!.id)
		).rejects.toMatchObject({ status: 404 });
	});
});
