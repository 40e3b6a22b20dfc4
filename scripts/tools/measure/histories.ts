// The histories of confidential consultation (tests/sync/confidential), with more cases than `npm test` runs: several
// processes at once, each with a share of them and a seed of its own.
import { cpus } from 'node:os';
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const WANTED = 10_000;
const SAID = /histories tried (\d+), lost (\d+), doubled (\d+), wrongly readable (\d+)/;

export async function measureHistories(cases: number): Promise<Figure[]> {
	const processes = Math.max(1, cpus().length);
	const share = String(Math.ceil(cases / processes));
	const runs = await Promise.all(
		Array.from({ length: processes }, () =>
			runNode(
				'node_modules/vitest/vitest.mjs',
				['run', '--project', 'sync', 'tests/sync/confidential/histories.test.ts'],
				{ HISTORIES: share, SEED: 'new' }
			)
		)
	);
	const counts = runs.map(({ output }) => (SAID.exec(output) ?? []).slice(1).map(Number));
	const sum = (at: number) => counts.reduce((total, one) => total + (one[at] ?? Number.NaN), 0);
	const [tried, lost, doubled, wronglyReadable] = [sum(0), sum(1), sum(2), sum(3)];
	const failed = runs.find(({ code }) => code !== 0);
	if (failed) console.log(failed.output.trimEnd());
	console.log(
		`  histories tried ${tried}, lost ${lost}, doubled ${doubled}, wrongly readable ${wronglyReadable}`
	);
	return [
		{
			what: 'histories of send/lose/retry/accept/answer/crash: lost, doubled, readable by the wrong party',
			wanted: `≥ ${WANTED.toLocaleString('en')}: 0, 0, 0`,
			measured: `${tried.toLocaleString('en')}: ${lost}, ${doubled}, ${wronglyReadable}`,
			met: !failed && tried >= WANTED && lost + doubled + wronglyReadable === 0
		}
	];
}

const LIES_WANTED = 2_000;

export const LIES_AIM: Aim = {
	what: 'histories with a lying server and restored databases: readable by the wrong party, phones that stay different',
	wanted: `≥ ${LIES_WANTED.toLocaleString('en')}: 0, 0`
};
const LIES_SAID = /lying histories tried (\d+), wrongly readable (\d+), still different (\d+)/;

/** The same with a server that lies or was put back (tests/sync/lying-server). */
export async function measureLyingHistories(cases: number): Promise<Figure[]> {
	const file = 'tests/sync/lying-server/histories.test.ts';
	const { output, code } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'sync', file],
		{ LYING_HISTORIES: String(cases), SEED: 'new' }
	);
	const [tried = Number.NaN, wrong = Number.NaN, different = Number.NaN] = (LIES_SAID.exec(output) ?? [])
		.slice(1)
		.map(Number);
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...LIES_AIM,
			measured: `${tried.toLocaleString('en')}: ${wrong}, ${different}`,
			met: code === 0 && tried >= LIES_WANTED && wrong + different === 0
		}
	];
}
