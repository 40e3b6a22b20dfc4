// A request or a report without an account costs work: the phone does it unasked, and more of it when the server asks for more.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { API } from '../../src/lib/protocol/api';
import type { PushBody } from '../../src/lib/protocol/mutation';
import { CALM_BITS, workText, zeroBits } from '../../src/lib/protocol/work';
import { idOf } from '../support/directory-rows';
import { ask, phoneInStep, seen } from './scene';

function bitsOf({ mutations, work }: PushBody): number {
	if (!work) return 0;
	const text = workText(
		mutations.map(({ id }) => id),
		work
	);
	return zeroBits(createHash('sha256').update(text).digest());
}

test('what is asked for is done, and the request arrives', async () => {
	const { phone } = await phoneInStep();
	const asked = CALM_BITS + 2;
	const paid: number[] = [];
	phone.intercept = (path, init) => {
		if (path !== API.push) return undefined;
		const bits = bitsOf(JSON.parse(String(init.body)) as PushBody);
		paid.push(bits);
		if (bits >= asked) return undefined;
		const body = JSON.stringify({ error: { code: 'too_many_requests', work: asked } });
		return new Response(body, {
			status: 429,
			headers: { 'content-type': 'application/json', 'retry-after': '1' }
		});
	};
	const id = await ask(phone);
	await phone.sync();
	expect(paid[0]).toBeGreaterThanOrEqual(CALM_BITS);
	expect(paid.at(-1)).toBeGreaterThanOrEqual(asked);
	expect((await seen(phone)).requests).toEqual([{ id, state: 'submitted', problem: undefined }]);
});

test('what somebody says of an entry costs it too, and changes nothing by itself', async () => {
	const { world, phone } = await phoneInStep();
	const paid: number[] = [];
	phone.intercept = (path, init) => {
		if (path === API.push) paid.push(bitsOf(JSON.parse(String(init.body)) as PushBody));
		return undefined;
	};
	const body = { id: newId(), table: 'organisations', record: idOf('kita'), about: 'gone' } as const;
	const more = { changes: {}, word: '', replyTo: '' };
	await enqueue({ id: newId(), kind: 'proposal.make', body: { ...body, ...more } }, {}, phone.device);
	await phone.sync();
	expect(paid).toHaveLength(1);
	expect(paid[0]).toBeGreaterThanOrEqual(CALM_BITS);
	expect(world.server.store.row('proposals', body.id)).toMatchObject({ record: idOf('kita'), state: 'open' });
	expect((await seen(phone)).queue).toEqual({ pending: 0, refused: [] });
});
