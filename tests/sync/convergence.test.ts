// Two phones, one server, and everything that can come between: whatever the interleaving, in the end the phones hold
// what the server shows them, and what was written on them took effect exactly once. SYNC_CASES sets how many.
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { KNOWN } from './known-interleavings';
import { action, perform, type Action, type Model } from './model-actions';
import { check, settle } from './model-check';
import { ModelPhone } from './model-phone';
import { createWorld } from './model-world';
import { casesOf, limitOf, tryAll } from './seeds';

const CASES = casesOf('SYNC_CASES', 300);

async function play(steps: Action[]): Promise<void> {
	const world = createWorld();
	const phones = [new ModelPhone(world.server), new ModelPhone(world.server)];
	const model: Model = { world, phones, tracked: new Map() };
	for (const step of steps) await perform(model, step);
	await settle(model);
	await check(model);
	for (const phone of phones) phone.close();
}

describe('known:', () => {
	test.each(KNOWN)('%s', (_, steps) => play(steps));
});

test(`${CASES} interleavings end in step`, { timeout: limitOf(CASES) }, () =>
	tryAll(
		{
			file: 'tests/sync/convergence.test.ts',
			cases: CASES,
			arbitrary: fc.array(action, { minLength: 3, maxLength: 12 }),
			play
		},
		(tried, seed, failed) =>
			console.log(`interleavings tried ${tried}, divergences ${failed ? 1 : 0} (seed ${seed})`)
	)
);
