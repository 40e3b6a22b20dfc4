// docs/tables.svg shows the tables as they are.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PICTURE, tablesPicture } from '../../scripts/build/tables-picture';

it('the picture was made from the tables of today: npx tsx scripts/build/tables-picture.ts', () => {
	// Not toBe: a difference of two whole pictures says nothing.
	expect(readFileSync(PICTURE, 'utf8') === tablesPicture()).toBe(true);
});
