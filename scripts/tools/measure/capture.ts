// The capture of changes under concurrent writers (tests/contract/capture.test.ts), with more records than `npm test` writes.
import { runNode } from '../run-node';
import type { Aim, Figure } from './table';

const RECORDS = 10_000;

export const CAPTURE_AIM: Aim = {
	what: 'records of concurrent writers that a reader of the feed misses',
	wanted: `0 of ${RECORDS.toLocaleString('en')}`
};

export async function measureCapture(): Promise<Figure[]> {
	const { code, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--project', 'contract', 'tests/contract/capture.test.ts'],
		{ CAPTURE_RECORDS: String(RECORDS) }
	);
	const [seen = Number.NaN, written = Number.NaN] = (/records captured (\d+) of (\d+)/.exec(output) ?? [])
		.slice(1)
		.map(Number);
	return [
		{
			...CAPTURE_AIM,
			measured: `${written - seen} of ${written.toLocaleString('en')}`,
			met: code === 0 && seen === RECORDS && written === RECORDS
		}
	];
}
