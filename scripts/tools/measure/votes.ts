// Histories of votes (tests/contract/vote-histories.test.ts), with more cases than `npm test` runs and new ones each time.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const WANTED = 1_000;
const SAID = /vote histories tried (\d+), wrong (\d+)/;

export const VOTES_AIM: Aim = {
	what: "histories of votes (offline, lost, repeated, two devices, closed meanwhile): tallies that are not each seat's last word",
	wanted: `≥ ${WANTED.toLocaleString('en')}: 0`
};

export async function measureVotes(): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'contract', 'tests/contract/vote-histories.test.ts'],
		{ VOTE_HISTORIES: String(WANTED), SEED: 'new' }
	);
	const [tried = Number.NaN, wrong = Number.NaN] = (SAID.exec(output) ?? []).slice(1).map(Number);
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...VOTES_AIM,
			measured: `${tried.toLocaleString('en')}: ${wrong}`,
			met: code === 0 && tried >= WANTED && wrong === 0
		}
	];
}
