// How large a coat of arms is kept: as large as the row takes it.
import { expect, it } from 'vitest';
import { ARMS_BYTES } from '../../domain/place/arms';
import { firstThatFits, SIDES } from './arms-picture';

const blobOf = (size: number) => new Blob([new Uint8Array(size)]);

it('is the largest that fits', async () => {
	const drawn: number[] = [];
	const found = await firstThatFits(async (side) => {
		drawn.push(side);
		return blobOf(side > 128 ? ARMS_BYTES + 1 : ARMS_BYTES);
	});
	expect(found?.size).toBe(ARMS_BYTES);
	expect(drawn).toEqual([256, 192, 128]);
});

it('is none where none fits, or nothing can be drawn', async () => {
	expect(await firstThatFits(async () => blobOf(ARMS_BYTES + 1))).toBeUndefined();
	expect(await firstThatFits(async () => null)).toBeUndefined();
	expect(SIDES.toSorted((a, b) => b - a)).toEqual([...SIDES]);
});
