// Two servers over one database, as during a change of version: whoever was slower decides again or is told to come again,
// and is never refused for it.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { Mutation } from '../../src/lib/protocol/mutation';
import type { MutationResult } from '../../src/lib/protocol/push';
import { Engine } from '../../src/lib/server/actions/engine';
import { AppError } from '../../src/lib/server/errors';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, CALLERS, seedSmallNetwork } from '../support/small-network';
import { submission, writing } from './mutation-scene';

let pocketBase: TestPocketBase;
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());

it('loses none of 20 messages sent through both at the same moment', async () => {
	const servers = ['one', 'two'].map((name) => {
		const store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, `${name}.json`));
		return new Engine({ store, now: () => new Date() });
	});
	const asking = submission({ expert: ANNA });
	await servers[0]!.settle(asking, CALLERS.mia);
	const send = (server: Engine, mutation: Mutation): Promise<MutationResult> =>
		server.settle(mutation, CALLERS.mia).catch((error: unknown) => {
			// What the phone does: not known, so the same again.
			if (error instanceof AppError && error.code === 'unavailable') return send(server, mutation);
			throw error;
		});
	const messages = Array.from({ length: 20 }, () => writing(asking.body.id));
	const results = await Promise.all(messages.map((message, at) => send(servers[at % 2]!, message)));
	expect(results.map(({ outcome }) => outcome)).toEqual(messages.map(() => 'done'));
	const { thread } = await pocketBase.admin.collection('requests').getOne<Request>(asking.body.id);
	expect((thread ?? []).map(({ id }) => id).sort()).toEqual(
		messages.map(({ body }) => body.message.id).sort()
	);
});
