// The histories of two editors of one entry (tests/sync/editors.test.ts), with more cases than `npm test` runs and new ones each time.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const WANTED = 2_000;

export const EDITORS_AIM: Aim = {
	what: 'histories of two editors beside lists, reports, undo and reverts: fields lost or overwritten unseen',
	wanted: `≥ ${WANTED.toLocaleString('en')}: 0`
};

export async function measureEditors(cases: number): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'sync', 'tests/sync/editors.test.ts'],
		{ EDITOR_CASES: String(cases), SEED: 'new' }
	);
	const [, said = '0', wrong = 'NaN'] =
		/histories tried ([\d.,]+), lost or overwritten (\d+)/.exec(output) ?? [];
	const tried = Number(said.replace(/\D/g, ''));
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...EDITORS_AIM,
			measured: `${tried.toLocaleString('en')}: ${wrong}`,
			met: code === 0 && tried >= WANTED && Number(wrong) === 0
		}
	];
}
