// The histories of two who write the minutes of one meeting (tests/sync/minutes.test.ts), with more cases than `npm test` runs and new ones
// each time.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const WANTED = 1_000;

export const MINUTES_AIM: Aim = {
	what: 'minutes by two, offline, killed, storage full, published meanwhile: histories with lost words that were shown as kept',
	wanted: `≥ ${WANTED.toLocaleString('en')}: 0`
};

export async function measureMinutes(cases: number): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'sync', 'tests/sync/minutes.test.ts'],
		{ MINUTES_CASES: String(cases), SEED: 'new' }
	);
	const [, said = '0', wrong = 'NaN'] =
		/histories of minutes tried ([\d.,]+), with lost words (\d+)/.exec(output) ?? [];
	const tried = Number(said.replace(/\D/g, ''));
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...MINUTES_AIM,
			measured: `${tried.toLocaleString('en')}: ${wrong}`,
			met: code === 0 && tried >= WANTED && Number(wrong) === 0
		}
	];
}
