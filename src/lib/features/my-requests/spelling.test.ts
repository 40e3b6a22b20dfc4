import { expect, it } from 'vitest';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import { spell } from './spelling';

it('says figures as they are and letters by their word', () => {
	expect(spell('7KN0')).toEqual(['7', 'K wie Kaufmann', 'N wie Nordpol', '0']);
});

it('has a word for every letter that a code can have', () => {
	const letters = Array.from({ length: 60 }, newReceiptCode)
		.join('')
		.replace(/[-0-9]/g, '');
	for (const said of spell(letters)) expect(said).toMatch(/^[A-Z] wie /);
});
