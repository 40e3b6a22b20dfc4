// Two phones, one server, and everything that can come between: whatever the interleaving, in the end the phones hold
// what the server shows them, and what was written on them took effect exactly once. SYNC_CASES sets how many.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { action, perform, type Action, type Model } from './model-actions';
import { check, settle } from './model-check';
import { ModelPhone } from './model-phone';
import { createWorld } from './model-world';

const CASES = Number(process.env.SYNC_CASES ?? 1_000);

async function play(steps: Action[]): Promise<void> {
	const world = createWorld();
	const phones = [new ModelPhone(world.server), new ModelPhone(world.server)];
	const model: Model = { world, phones, tracked: new Map() };
	for (const step of steps) await perform(model, step);
	await settle(model);
	await check(model);
	for (const phone of phones) phone.close();
}

test(`${CASES} interleavings end in step`, { timeout: 120_000 + CASES * 300 }, async () => {
	let tried = 0;
	const property = fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 12 }), async (steps) => {
		tried += 1;
		await play(steps);
	});
	const result = await fc.check(property, { numRuns: CASES });
	console.log(`interleavings tried ${tried}, divergences ${result.failed ? 1 : 0}`);
	expect(result.failed, fc.defaultReportMessage(result)).toBe(false);
});
