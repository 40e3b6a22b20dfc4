import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '../local/coded-error';
import { connectPorts, type Ports, type Question } from '../local/ports';
import { PASSKEYS } from '../protocol/endpoints/passkeys';
import { ask } from './ask';

const asked: Question[] = [];
let answer: () => unknown = () => ({ passkeys: [] });
connectPorts({
	renew: async (question) => {
		asked.push(question);
		return answer();
	}
} as Partial<Ports> as Ports);

afterEach(() => {
	vi.unstubAllGlobals();
	asked.length = 0;
});

describe('a question after which the device has another session', () => {
	const removed = () => ask(PASSKEYS.remove, { body: { id: 'aaaaaaaaaaaaaaa', device: 'Probe' } });

	it('goes by the data worker, where nothing else asks meanwhile', async () => {
		expect(await removed()).toEqual({ passkeys: [] });
		const body = { id: 'aaaaaaaaaaaaaaa', device: 'Probe' };
		expect(asked).toEqual([{ method: PASSKEYS.remove.method, path: PASSKEYS.remove.path, body }]);
	});

	it('has its answer checked, and its refusal told', async () => {
		answer = () => ({ passkeys: 'none' });
		await expect(removed()).rejects.toMatchObject({ code: 'unexpected' });
		answer = () => {
			throw new CodedError('wrong_credentials');
		};
		await expect(removed()).rejects.toMatchObject({ code: 'wrong_credentials' });
	});

	it('is not one that only reads', async () => {
		const headers = { 'content-type': 'application/json' };
		vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ passkeys: [] }), { headers }));
		await ask(PASSKEYS.list, {});
		expect(asked).toEqual([]);
	});
});
