// A request without an account costs work: the phone does it unasked, and more of it when the server asks for more.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import type { PushBody } from '../../src/lib/protocol/mutation';
import { CALM_BITS, workText, zeroBits } from '../../src/lib/protocol/work';
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
