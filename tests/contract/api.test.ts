import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { pullAnswer, snapshot } from '../../src/lib/protocol/pull';
import { pushAnswer } from '../../src/lib/protocol/push';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { CALLERS, requestDraftOf } from '../support/small-network';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer();
});
afterAll(() => server.stop());

describe('the way of a phone', () => {
	it('goes from a snapshot over a delta to an empty one of at most 500 bytes', async () => {
		const guest = server.visitor();
		const start = pullAnswer.parse(await (await guest.get('/api/sync')).json());
		expect(start.kind).toBe('reset');

		const whole = snapshot.parse(await (await guest.get('/api/sync/snapshot')).json());
		expect(whole.scope).toBe('guest');
		expect(whole.puts.experts).toHaveLength(3);
		expect(JSON.stringify(whole.puts.experts)).not.toContain('mobile');

		const next = await guest.get(`/api/sync?cursor=${whole.cursor}`);
		const text = await next.text();
		expect(text.length).toBeLessThanOrEqual(500);
		expect(pullAnswer.parse(JSON.parse(text))).toMatchObject({
			kind: 'delta',
			puts: {},
			drops: {},
			more: false
		});
	});

	it('submits as a guest, and the expert of the pool sees it', async () => {
		const draft = requestDraftOf();
		const mutation = { id: newId(), kind: 'request.submit', body: draft };
		const response = await server
			.visitor()
			.send('POST', '/api/push', { v: 1, account: '', mutations: [mutation] });
		const { results } = pushAnswer.parse(await response.json());
		expect(results).toMatchObject([{ outcome: 'done', request: draft.id, status: 'submitted' }]);

		const anna = server.visitor();
		expect((await anna.login('anna')).status).toBe(200);
		const { cursor } = snapshot.parse(await (await anna.get('/api/sync/snapshot')).json());
		const delta = pullAnswer.parse(await (await anna.get(`/api/sync?cursor=${cursor}`)).json());
		if (delta.kind !== 'delta') throw new Error('no delta');
		expect(delta.account).toBe(CALLERS.anna.userId);
		expect(delta.puts.requests).toMatchObject([{ id: draft.id, payload: draft.payload }]);
	});
});
