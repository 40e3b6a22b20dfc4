// The histories of answers to an invitation (tests/sync/answers.test.ts), with more cases than `npm test` runs and new ones each time.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const WANTED = 1_000;

export const ANSWERS_AIM: Aim = {
	what: "histories of answers, take-backs, deputies and check-ins: lost, doubled or another's word",
	wanted: `≥ ${WANTED.toLocaleString('en')}: 0`
};

export async function measureAnswers(cases: number): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'sync', 'tests/sync/answers.test.ts'],
		{ ANSWER_CASES: String(cases), SEED: 'new' }
	);
	const [, said = '0', wrong = 'NaN'] =
		/histories tried ([\d.,]+), lost, doubled or another's (\d+)/.exec(output) ?? [];
	const tried = Number(said.replace(/\D/g, ''));
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...ANSWERS_AIM,
			measured: `${tried.toLocaleString('en')}: ${wrong}`,
			met: code === 0 && tried >= WANTED && Number(wrong) === 0
		}
	];
}
