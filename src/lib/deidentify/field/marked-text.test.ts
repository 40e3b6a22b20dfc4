import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../identifiers/find-identifiers';
import { piecesOf } from './marked-text';

const TODAY = '2026-11-22';

describe('piecesOf', () => {
	it('marks what was found and nothing else', () => {
		const text = 'Tel. 0171 3920000 und anna@web.de';
		expect(piecesOf(text, findIdentifiers(text, TODAY))).toEqual([
			{ text: 'Tel. 0171 3920000', level: 'must' },
			{ text: ' und ' },
			{ text: 'anna@web.de', level: 'must' }
		]);
	});

	it('never changes the text: backdrop and field must cover each other', () => {
		const part = fc.constantFrom('anna@web.de', '0171 3920000', ' ', 'geb. 3.4.19', 'ß', '😀', '\n', 'x');
		fc.assert(
			fc.property(fc.array(part), (parts) => {
				const text = parts.join('');
				const pieces = piecesOf(text, findIdentifiers(text, TODAY));
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
			})
		);
	});
});
