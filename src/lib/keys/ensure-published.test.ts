import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '$lib/domain/access/caller';
import type { PublicKey } from '$lib/domain/access/key';
import type { OwnKey } from '$lib/domain/access/own-key';
import { newId } from '$lib/domain/id';
import { deviceDb } from '$lib/local/device/device-db';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { queuedSteps } from '$lib/local/outbox/outbox-state';
import { newOwnKey } from '$lib/sealing/own-key';
import { fillCopy } from '$tests/support/fill-copy';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { ensurePublished } from './ensure-published';

const callerOf = (role: Caller['role'], expertId = ''): Caller => ({
	role,
	userId: idOf('user'),
	expertId,
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [],
	held: [],
	deputyFor: [],
	youthOffices: []
});
const EXPERT = callerOf('expert', idOf('anna'));
let key: OwnKey;
const listed = (recipient: string) =>
	fillCopy(directoryCopy, {
		publicKeys: [
			{
				...(rowOf('publicKeys', key.id) as unknown as PublicKey),
				expert: idOf('anna'),
				recipient
			}
		]
	});

beforeEach(async () => {
	await directoryCopy.clear();
	for (const table of deviceDb.tables) await table.clear();
	// Another key each time: the page remembers what it has tried.
	const { recipient } = await newOwnKey();
	key = { ...(rowOf('ownKeys', newId()) as unknown as OwnKey), owner: idOf('user'), recipient };
});

describe('the key in the directory', () => {
	it.each<[string, Caller, boolean]>([
		['an expert who made hers before she was one', EXPERT, true],
		['the coordination office', callerOf('coordination'), true],
		['a member, whom nobody asks', callerOf('member'), false],
		['an account of an expert without an entry', callerOf('expert'), false]
	])('is published for %s: %s', async (_who, caller, expected) => {
		expect(await ensurePublished(caller, key)).toBe(expected);
		expect((await queuedSteps()).map(({ kind }) => kind)).toEqual(expected ? ['key.publish'] : []);
	});

	it('is published where an old one stands, once', async () => {
		await listed((await newOwnKey()).recipient);
		expect(await ensurePublished(EXPERT, key)).toBe(true);
		expect(await ensurePublished(EXPERT, key)).toBe(false);
	});

	it('stays when it is there already', async () => {
		await listed(key.recipient);
		expect(await ensurePublished(EXPERT, key)).toBe(false);
		expect(await queuedSteps()).toEqual([]);
	});
});
