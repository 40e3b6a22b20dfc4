// The limits add up: a thread that is as full as it may be can be handed over, and sealed anew, through the built server.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { PushAnswer } from '../../src/lib/protocol/push';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { REQUEST_BASE } from '../support/one-of-each';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { ANNA, BERTA, CALLERS, requestDraftOf } from '../support/small-network';
import { mutationOf } from './mutation-scene';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer();
});
afterAll(() => server.stop());

/** As long as a sealed text may be. */
const longest = (sign: string) => sealedLike(sign.repeat(LIMITS.payload)).slice(0, LIMITS.payload);
const LONGEST = longest('x');
const ANEW = longest('y');

it.each(['request.handOver', 'request.reseal'] as const)('%s of a full thread', async (kind) => {
	const ids = Array.from({ length: LIMITS.messages }, () => newId());
	const draft = requestDraftOf({ expert: ANNA, payload: LONGEST });
	const { admin } = server.pocketBase;
	await admin.collection('requests').create({
		...draft,
		...REQUEST_BASE,
		author: '',
		status: 'accepted',
		acceptedBy: ANNA,
		thread: ids.map((id) => ({ id, from: 'asker', at: REQUEST_BASE.submittedAt, payload: LONGEST }))
	});
	const resealed = {
		payload: ANEW,
		thread: ids.map((id) => ({ id, payload: ANEW })),
		recipients: Array.from({ length: LIMITS.recipients }, () => FINGERPRINT)
	};
	const anna = server.visitor();
	await anna.login('anna');
	const mutation =
		kind === 'request.reseal'
			? mutationOf(kind, { id: draft.id, resealed })
			: mutationOf(kind, { id: draft.id, to: BERTA, resealed });
	const body = { v: PROTOCOL_VERSION, account: CALLERS.anna.userId, mutations: [mutation] };
	expect(JSON.stringify(body).length).toBeLessThanOrEqual(LIMITS.bodyBytes);
	const response = await anna.send('POST', '/api/push', body);
	expect(response.status).toBe(200);
	expect(((await response.json()) as PushAnswer).results).toMatchObject([{ outcome: 'done' }]);
	const row = await admin.collection('requests').getOne<Request>(draft.id);
	expect(row.thread).toHaveLength(LIMITS.messages);
	expect(row.expert).toBe(kind === 'request.reseal' ? ANNA : BERTA);
});
