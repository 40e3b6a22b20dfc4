// Askers, experts, deputies and the desk, with broken networks, dying processes, lost keys and withdrawn roles between them:
// whatever the history, in the end every request and every message is there once, in one order, and readable by exactly
// those it was sealed to. HISTORIES sets how many.
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { check, newTally, settle } from './check';
import { history, type History, perform } from './happenings';
import { ConfidentialWorld } from './world';

const CASES = Number(process.env.HISTORIES ?? 250);
const tally = newTally();

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

async function play({ onDisk, steps }: History): Promise<void> {
	const world = new ConfidentialWorld(onDisk);
	const before = { ...tally };
	for (const step of steps) await perform(world, step);
	await settle(world);
	await check(world, tally);
	world.close();
	const { lost, doubled, wronglyReadable } = tally;
	expect({ lost, doubled, wronglyReadable }).toEqual({
		lost: before.lost,
		doubled: before.doubled,
		wronglyReadable: before.wronglyReadable
	});
}

test(`${CASES} histories keep every confidence`, { timeout: 120_000 + CASES * 600 }, async () => {
	let tried = 0;
	const property = fc.asyncProperty(history, async (one) => {
		tried += 1;
		await play(one);
	});
	const result = await fc.check(property, { numRuns: CASES });
	const { requests, messages, texts, lost, doubled, wronglyReadable } = tally;
	console.log(
		`histories tried ${tried}, lost ${lost}, doubled ${doubled}, wrongly readable ${wronglyReadable} ` +
			`(${requests} requests, ${messages} messages, ${texts} sealed texts)`
	);
	expect(result.errorInstance, fc.defaultReportMessage(result)).toBeNull();
});
