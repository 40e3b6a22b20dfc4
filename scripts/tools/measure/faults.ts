// What must not be lost nor done twice, by the contract tests themselves with more cases than `npm test` takes: a line to the
// database that loses, repeats, delays and cuts; processes killed in the middle of writing; a disk without room.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const HISTORIES = 300;
const KILLS = 30;

export const FULL_DISK_AIM: Aim = {
	what: 'writes to a disk filled block by block: refused for good, lost or done twice afterwards',
	wanted: '0, 0'
};

export const KILLS_AIM: Aim = {
	what: 'SIGKILL of server, database, both, while writing: requests lost, processes left over',
	wanted: `${KILLS} each: 0, 0`
};

export const LOSSY_AIM: Aim = {
	what: 'histories over a real PocketBase whose line drops, repeats, delays, cuts: lost, doubled',
	wanted: `${HISTORIES}: 0, 0`
};

function run(file: string, env: Record<string, string>) {
	const args = ['run', '--project', 'contract', `tests/contract/${file}.test.ts`, '--testTimeout', '3600000'];
	return runNode('node_modules/vitest/vitest.mjs', args, env);
}

export async function measureLossyDatabase(): Promise<Figure[]> {
	const { code, output } = await run('lossy-database', { HISTORIES: String(HISTORIES), SEED: 'new' });
	const said = /lossy histories (\d+), done \d+, losses \d+, lost (\d+), doubled (\d+)/.exec(output);
	const [tried = Number.NaN, lost = Number.NaN, doubled = Number.NaN] = (said ?? []).slice(1).map(Number);
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...LOSSY_AIM,
			measured: `${tried}: ${lost}, ${doubled}`,
			met: code === 0 && tried === HISTORIES && lost + doubled === 0
		}
	];
}

export async function measureKills(): Promise<Figure[]> {
	const { code, output } = await run('one-at-a-time', { KILLS: String(KILLS) });
	const runs = [...output.matchAll(/kills of (\w+) (\d+), requests (\d+), lost (\d+)/g)];
	const lost = runs.reduce((all, one) => all + Number(one[4]), 0);
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			...KILLS_AIM,
			measured: code === 0 ? `${runs.map((one) => one[2]).join(', ')}: ${lost}, 0` : 'failed',
			met: code === 0 && runs.length === 3 && lost === 0
		}
	];
}

export async function measureFullDisk(): Promise<Figure[]> {
	const { code, output } = await run('full-disk', { EVERY_BLOCK: '1' });
	const said = /full disk \((\w+)\): writes (\d+), kinds (\d+), refused for good (\d+)/.exec(output);
	const [, disk, writes, kinds, refused] = said ?? [];
	if (code !== 0 || !said) console.log(output.trimEnd());
	return [
		{
			...FULL_DISK_AIM,
			measured: said ? `${writes} writes of ${kinds} kinds (${disk} disk): ${refused}, 0` : 'failed',
			met: code === 0 && refused === '0'
		}
	];
}
