// The way of a person in the other engines (tests/engines), many times over and side by side: how often it is gone to its end.
import { provideEngines } from '../engines';
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const SAID = /way to its end (\d+) of (\d+)/;

export const enginesAim = (walks: number): Aim => ({
	what: 'the way from the first visit to a page without its server, in Firefox and in WebKitGTK: gone to its end',
	wanted: `${walks} of ${walks} each`
});

export async function measureEngines(walks: number): Promise<Figure[]> {
	const { there, missing } = provideEngines();
	const counts = await Promise.all(
		there.map(async ({ name, file }) => {
			const { output } = await runNode(
				'node_modules/vitest/vitest.mjs',
				['run', '--project', 'engines', file, '-t', 'the whole way', '--testTimeout', '36000000'],
				{ WALKS: String(walks) }
			);
			const [ended = 0, tried = 0] = (SAID.exec(output) ?? []).slice(1).map(Number);
			if (ended < walks) console.log(output.trimEnd());
			return { said: `${name} ${ended} of ${tried}`, ended };
		})
	);
	const said = [...counts.map((one) => one.said), ...missing.map(({ name }) => `${name} is not here`)];
	return [
		{
			...enginesAim(walks),
			measured: said.join(', '),
			met: missing.length === 0 && counts.every(({ ended }) => ended === walks)
		}
	];
}
