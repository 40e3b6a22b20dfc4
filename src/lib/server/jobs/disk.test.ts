import { expect, it } from 'vitest';
import { watchDisk } from './disk';

const GIGABYTE = 1024 ** 3;

it.each([
	[100, 5, []],
	[100, 1.01, []],
	[100, 0.99, ['diskLow']],
	[10, 0.51, []],
	[10, 0.49, ['diskLow']],
	[10, 0, ['diskLow']]
])('of %d GB %d are left: %j', async (size, left, told) => {
	const raised: string[] = [];
	await watchDisk({
		folder: '.',
		warnings: { raise: async ({ code, network }) => void raised.push(`${code}${network}`) },
		look: () => Promise.resolve({ size: size * GIGABYTE, left: left * GIGABYTE })
	});
	expect(raised).toEqual(told);
});

it('looks at the disk of the data folder itself', async () => {
	const raise = () => Promise.resolve();
	await expect(watchDisk({ folder: '.', warnings: { raise } })).resolves.toBeUndefined();
});
