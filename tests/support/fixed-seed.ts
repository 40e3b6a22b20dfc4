// Property tests draw the same cases in every run, so that a red run is the change's fault. SEED=new draws others, as in
// tests/sync/seeds.ts. A failure prints the one command that draws its cases again.
import { relative } from 'node:path';
import { configureGlobal, defaultReportMessage, type RunDetails } from 'fast-check';
import { expect } from 'vitest';

const FIXED = 20_261_129;
const wanted = process.env.SEED;

configureGlobal({
	...(wanted !== 'new' && { seed: wanted === undefined ? FIXED : Number(wanted) }),
	reporter: (details) => {
		const { failed, errorInstance: cause } = details;
		if (failed) throw new Error(`${defaultReportMessage(details)}\n\n${replayOf(details)}\n`, { cause });
	}
});

function replayOf({ seed }: RunDetails<unknown>): string {
	// `npm run measure` asks for more cases than are tried otherwise: the failing one may be among them alone.
	const cases = process.env.HISTORIES === undefined ? '' : ` HISTORIES=${process.env.HISTORIES}`;
	const file = relative(process.cwd(), expect.getState().testPath ?? '').replaceAll('\\', '/');
	const suite = /^tests\/(contract|sync)\//.exec(file)?.[1] ?? "'unit*'";
	return `Replay: SEED=${seed}${cases} npx vitest run --project ${suite} ${file}`;
}
