import { expect, it } from 'vitest';
import { recordChanges } from './record';

it.each([
	[{}, false],
	[{ name: { from: 'a', to: 'b' } }, true],
	[{ name: { to: 'b' } }, true],
	[{ name: 'b' }, false],
	[{ ['n'.repeat(100)]: { from: 'a', to: 'b' } }, false],
	[Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, { from: 'a', to: 'b' }])), false]
])('%j travels: %s', (changes, travels) => {
	expect(recordChanges.safeParse(changes).success).toBe(travels);
});
