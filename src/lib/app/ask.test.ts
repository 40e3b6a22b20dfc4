import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectPorts, type Ports } from '../local/ports';
import { PASSKEYS } from '../protocol/endpoints/passkeys';
import { ask } from './ask';

const renewed: string[] = [];
let reached = true;
connectPorts({
	sessionRenewed: async () => {
		renewed.push('asked');
		if (!reached) throw new Error('offline');
	}
} as unknown as Ports);

function answerWith(body: unknown): void {
	const headers = { 'content-type': 'application/json' };
	vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { headers }));
}

afterEach(() => {
	vi.unstubAllGlobals();
	renewed.length = 0;
	reached = true;
});

describe('a question after which the device has another session', () => {
	const removed = () => ask(PASSKEYS.remove, { body: { id: 'aaaaaaaaaaaaaaa', device: 'Probe' } });

	it('has the phone ask who is signed in: what ran beside it was told that nobody is', async () => {
		answerWith({ passkeys: [] });
		expect(await removed()).toEqual({ passkeys: [] });
		expect(renewed).toEqual(['asked']);
	});

	it('is answered, even where that cannot be asked', async () => {
		answerWith({ passkeys: [] });
		reached = false;
		expect(await removed()).toEqual({ passkeys: [] });
	});

	it('is not one that only reads', async () => {
		answerWith({ passkeys: [] });
		await ask(PASSKEYS.list, {});
		expect(renewed).toEqual([]);
	});
});
