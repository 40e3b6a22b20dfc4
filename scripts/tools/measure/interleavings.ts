// The property tests of sync, with more cases than `npm test` runs and new ones each time.
import { runNode } from '../run-node';
import type { Figure } from './table';

const WANTED = 1_000;

export async function measureInterleavings(cases: string): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'sync', 'tests/sync/convergence.test.ts'],
		{
			SYNC_CASES: cases,
			SEED: 'new'
		}
	);
	const said = /interleavings tried ([\d.,]+),\s*divergences (\d+)/.exec(output);
	const tried = Number((said?.[1] ?? '0').replace(/\D/g, ''));
	const divergences = Number(said?.[2] ?? Number.NaN);
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			what: 'interleavings tried, divergences',
			wanted: `≥ ${WANTED.toLocaleString('en')}, 0`,
			measured: `${tried.toLocaleString('en')}, ${divergences}`,
			met: code === 0 && tried >= WANTED && divergences === 0
		}
	];
}
