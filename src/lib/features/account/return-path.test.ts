import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path';

describe('safeReturnPath', () => {
	it.each([
		['/konto', '/konto'],
		['/kontakte?art=experts#liste', '/kontakte?art=experts#liste'],
		['/', '/'],
		['/kontakte/[kind]', '/kontakte/%5Bkind%5D'],
		['/anmeldenummer', '/anmeldenummer'],
		[null, '/'],
		['', '/'],
		['konto', '/'],
		['//boese.example', '/'],
		['/\\boese.example', '/'],
		['/\t/boese.example', '/'],
		['/.//boese.example', '/'],
		['https://boese.example/konto', '/'],
		['javascript:alert(1)', '/'],
		['/anmelden', '/'],
		['/anmelden?zurueck=/anmelden', '/'],
		['/api/session', '/']
	])('%j leads to %j', (wanted, path) => expect(safeReturnPath(wanted)).toBe(path));

	it('never leaves the origin', () => {
		const piece = fc.constantFrom(
			'/',
			'\\',
			'.',
			'..',
			'@',
			':',
			'\t',
			'\n',
			'boese.example',
			'https:',
			'?',
			'#',
			'%2f'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const url = new URL(safeReturnPath(`/${pieces.join('')}`), 'https://schutznetz.example/anmelden');
				expect(url.origin).toBe('https://schutznetz.example');
			})
		);
	});
});
