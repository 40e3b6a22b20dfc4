// Askers, experts, deputies and the desk, with broken networks, dying processes, lost keys and withdrawn roles between them:
// whatever the history, in the end every request and every message is there once, in one order, and readable by exactly
// those it was sealed to. HISTORIES sets how many.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { casesOf, limitOf, tryAll } from '../seeds';
import { check, newTally, settle } from './check';
import { history, type History, perform } from './happenings';
import { KNOWN } from './known-histories';
import { ConfidentialWorld } from './world';

const CASES = casesOf('HISTORIES', 60);
const tally = newTally();

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

async function play({ steps }: History): Promise<void> {
	const world = new ConfidentialWorld();
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

describe('known:', () => {
	test.each(KNOWN)('%s', (_, one) => play(one));
});

test(`${CASES} histories keep every confidence`, { timeout: limitOf(CASES) }, () =>
	tryAll(
		{ file: 'tests/sync/confidential/histories.test.ts', cases: CASES, arbitrary: history, play },
		(tried, seed) => {
			const { requests, messages, texts, lost, doubled, wronglyReadable } = tally;
			console.log(
				`histories tried ${tried}, lost ${lost}, doubled ${doubled}, wrongly readable ${wronglyReadable} ` +
					`(${requests} requests, ${messages} messages, ${texts} sealed texts, seed ${seed})`
			);
		}
	)
);
