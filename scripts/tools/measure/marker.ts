// The word that stands in everything typed, looked for in database, WAL, logs, mails, backup, memory and on devices: by the
// contract test itself, which first shows that it would find one.
import { runNode } from '../run-node';
import type { Figure } from './table';

export async function measureMarker(): Promise<Figure[]> {
	const { code, output } = await runNode('node_modules/vitest/vitest.mjs', [
		'run',
		'--project',
		'contract',
		'tests/contract/marker.test.ts'
	]);
	const [, places = '0', hits = '?'] = /marker places searched (\d+), hits (\d+)/.exec(output) ?? [];
	if (code !== 0) console.log(output.trimEnd());
	return [
		{
			what: 'marker word in database, WAL, logs, mails, backup, memory of both processes, other devices',
			wanted: '0 hits',
			measured: code === 0 ? `${hits} hits in ${places} places` : 'the search failed',
			met: code === 0 && hits === '0'
		}
	];
}
