// The server is killed in the middle of writing a list, of taking it back and of making two entries one, by the contract test itself
// with more kills than `npm test` takes.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const KILLS = 50;

export const IMPORT_KILLS_AIM: Aim = {
	what: 'SIGKILL while a list is written, taken back, and two entries are made one: half-written, done twice',
	wanted: `${KILLS} each: 0, 0`
};
const SAID = /kills of (?:imports|merges) (\d+)(?: each)?, half (\d+), done twice (\d+)/g;

export async function measureImportKills(): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'contract', 'tests/contract/import-kills.test.ts', '--testTimeout', '3600000'],
		{ IMPORT_KILLS: String(KILLS) }
	);
	const said = [...output.matchAll(SAID)].map((found) => found.slice(1).map(Number));
	const [tried = 0, half = Number.NaN, twice = Number.NaN] = [0, 1, 2].map((of) => {
		const values = said.map((figures) => figures[of] ?? Number.NaN);
		return of === 0 ? Math.min(...values) : values.reduce((sum, value) => sum + value, 0);
	});
	const isWhole = code === 0 && said.length === 2;
	if (!isWhole) console.log(output.trimEnd());
	return [
		{
			...IMPORT_KILLS_AIM,
			measured: isWhole ? `${tried} each: ${half}, ${twice}` : 'failed',
			met: isWhole && tried === KILLS && half + twice === 0
		}
	];
}
