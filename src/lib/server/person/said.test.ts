// A person is found by her name and address where they stand as such, and nobody is taken for her who is only called alike.
import { describe, expect, it } from 'vitest';
import { isSaidIn } from './said';

describe('a name', () => {
	it.each<[string, boolean]>([
		['Anna Muster', true],
		['Rückfragen an anna muster, bitte', true],
		['Frau Dr. Anna Muster.', true],
		['{"name":"Anna Muster"}', true],
		['Joanna Muster', false],
		['Anna Mustermann', false],
		['Anna Muster-Beispiel', false],
		['Eva-Anna Muster', false]
	])('%s: %s', (text, said) => expect(isSaidIn(text, 'Anna Muster')).toBe(said));
});

describe('an address', () => {
	it.each<[string, boolean]>([
		['anna@example.org', true],
		['Mail an Anna@Example.org.', true],
		['<anna@example.org>', true],
		['eva.anna@example.org', false],
		['joanna@example.org', false],
		['anna@example.org.example.com', false]
	])('%s: %s', (text, said) => expect(isSaidIn(text, 'anna@example.org')).toBe(said));
});

it('is taken as it is written, whatever signs it has', () => {
	expect(isSaidIn('Anna (Muster)', 'Anna (Muster)')).toBe(true);
	expect(isSaidIn('Anna xMuster', 'Anna .Muster')).toBe(false);
});
