// A long list from the file to the directory and back again, on the built server, by the contract test itself with more rows than
// `npm test` takes: it also says that the same file once more changes nothing, and that one tap takes all of it back.
import { runNode } from '../run-node';
import { type Aim, median, type Figure } from './table';

const ROWS = 5_000;
const RUNS = 3;
/** An office waits for it with the page open; it may also leave. */
const SLOWEST_S = 180;

export const IMPORT_WHOLE_AIM: Aim = {
	what: `a list of ${ROWS.toLocaleString('en')} rows, file to directory (median of ${RUNS}); the same again changes nothing, one tap takes it back`,
	wanted: `≤ ${SLOWEST_S} s`
};
const SAID = /a list of (\d+) rows: read ([\d.]+), written ([\d.]+), taken back ([\d.]+)/g;

export async function measureImportWhole(): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		[
			...['run', '--project', 'contract', 'tests/contract/imports-end.test.ts', '-t', 'a long list'],
			...['--testTimeout', '3600000']
		],
		{ IMPORT_ROWS: String(ROWS), IMPORT_RUNS: String(RUNS) }
	);
	const runs = [...output.matchAll(SAID)].map((found) => found.slice(1).map(Number));
	const middle = (of: number) => median(runs.map((figures) => figures[of] ?? Number.NaN));
	const [read, written, back] = [middle(1), middle(2), middle(3)];
	const isWhole = code === 0 && runs.length === RUNS && runs.every(([rows]) => rows === ROWS);
	if (!isWhole) console.log(output.trimEnd());
	return [
		{
			...IMPORT_WHOLE_AIM,
			measured: isWhole
				? `${(read + written).toFixed(1)} s (read ${read.toFixed(1)}, written ${written.toFixed(1)}; back ${back.toFixed(1)})`
				: 'failed',
			met: isWhole && read + written <= SLOWEST_S
		}
	];
}
