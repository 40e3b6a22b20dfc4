// A property test that fails says how its cases are drawn again: tests/support/fixed-seed.ts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const REPLAY = /Replay: SEED=(-?\d+) npx vitest run --project 'unit\*' tests\/house\/replay\.test\.ts/;
const TOO_MUCH = new Error('too much');
const small = (n: number) => {
	if (n >= 1_000) throw TOO_MUCH;
};
const failure = async (assert: () => Promise<void> | void): Promise<Error> => {
	try {
		await assert();
	} catch (error) {
		return error as Error;
	}
	throw new Error('it holds');
};

describe('a property that fails', () => {
	it('prints its counterexample and the one command that replays it', async () => {
		const said = [
			await failure(() => fc.assert(fc.property(fc.nat(), small))),
			await failure(() => fc.assert(fc.asyncProperty(fc.nat(), async (n) => small(n))))
		];
		for (const { message, cause } of said) {
			expect(cause).toBe(TOO_MUCH);
			expect(message).toContain('Counterexample: [1000]');
			expect(message).toMatch(REPLAY);
		}
	});

	it('fails for the same case when its cases are drawn again', async () => {
		const property = () => fc.property(fc.string(), (text) => text.length < 5);
		const first = await failure(() => fc.assert(property()));
		const seed = Number(REPLAY.exec(first.message)?.[1]);
		const again = await failure(() => fc.assert(property(), { seed }));
		expect(again.message).toBe(first.message);
	});

	it('lets one that holds pass', () => {
		fc.assert(fc.property(fc.nat(), (n) => n >= 0));
	});
});
