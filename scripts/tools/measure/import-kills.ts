// The server is killed in the middle of writing a list and of taking it back, by the contract test itself with more kills than
// `npm test` takes.
import { runNode } from '../run-node';
import type { Figure } from './table';

const KILLS = 50;

export async function measureImportKills(): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'contract', 'tests/contract/import-kills.test.ts', '--testTimeout', '3600000'],
		{ IMPORT_KILLS: String(KILLS) }
	);
	const said = /kills of imports (\d+) each, half (\d+), done twice (\d+)/.exec(output);
	const [tried = 0, half = Number.NaN, twice = Number.NaN] = (said ?? []).slice(1).map(Number);
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			what: 'SIGKILL while a list is written and while it is taken back: rows half-written, done twice',
			wanted: `${KILLS} each: 0, 0`,
			measured: code === 0 ? `${tried} each: ${half}, ${twice}` : 'failed',
			met: code === 0 && tried === KILLS && half + twice === 0
		}
	];
}
