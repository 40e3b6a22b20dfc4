/**
 * Which cases a property suite tries: in `npm test` few and always the same, in `npm run measure` many and new ones
 * (SEED=new). REPLAY takes up a single one: a failure prints the command that does. What it finds is mended, and stays as
 * an example among the suite's known ones, since a seed means another case as soon as what is drawn changes.
 */
import * as fc from 'fast-check';
import { expect } from 'vitest';

/** Any number does; with this one the fixed share meets every kind of step, fault and death. */
const FIXED = 20_261_129;

interface Suite<T> {
	/** Its file, from the project's root. */
	file: string;
	cases: number;
	arbitrary: fc.Arbitrary<T>;
	play: (one: T) => Promise<void>;
}

/** How many `variable` asks for; in `npm test`, where nobody sets it, `usual`. */
export function casesOf(variable: string, usual: number): number {
	return Number(process.env[variable] ?? usual);
}

/** In ms: what hangs reaches it, and not a machine that is busy with something else. */
export function limitOf(cases: number): number {
	return 900_000 + cases * 3_000;
}

/** Plays the cases, and fails with the smallest that goes wrong; `report` is told first how many were played. */
export async function tryAll<T>(
	{ file, cases, arbitrary, play }: Suite<T>,
	report: (tried: number, seed: number, failed: boolean) => void
): Promise<void> {
	let tried = 0;
	const property = fc.asyncProperty(arbitrary, async (one) => {
		tried += 1;
		await play(one);
	});
	const path = process.env.REPLAY;
	const seed = seedOf(process.env.SEED);
	const result = await fc.check(property, {
		seed,
		...(path ? { path, endOnFailure: true } : { numRuns: cases })
	});
	report(tried, seed, result.failed);
	expect(result.failed, `${fc.defaultReportMessage(result)}\n\n${replayOf(file, result)}\n`).toBe(false);
}

function seedOf(wanted: string | undefined): number {
	if (wanted === 'new') return Math.floor(Math.random() * 0x7fff_ffff);
	return wanted === undefined ? FIXED : Number(wanted);
}

function replayOf<T>(file: string, { seed, counterexamplePath }: fc.RunDetails<T>): string {
	return `Replay: SEED=${seed} REPLAY=${counterexamplePath} npx vitest run --project sync ${file}`;
}
