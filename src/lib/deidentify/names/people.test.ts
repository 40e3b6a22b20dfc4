// One person, one word: over all texts of a form, and over what was replaced before.
import { describe, expect, it } from 'vitest';
import { berlinDay } from '../../domain/time/berlin';
import { checkText } from '../check-text';
import { isBinding, replaceAll } from '../finding';
import { loadLexicon } from '../lexicon';
import { nameEverybody, type Cast } from './people';

const lexicon = await loadLexicon();
const TODAY = berlinDay(new Date('2026-11-29T12:00:00Z'));
const found = (text: string) => ({
	text,
	findings: checkText(text, TODAY, lexicon).filter(({ kind }) => kind === 'name')
});

function replaced(texts: string[], cast: Cast = new Map(), earlier: string[] = []): string[] {
	const checked = texts.map(found);
	return nameEverybody(checked, cast, earlier).map((findings, at) => replaceAll(texts[at]!, findings));
}

describe('one person, one word', () => {
	it.each<[string, string[], string[]]>([
		[
			'whole name and first name',
			['Mia Schulz weint. Mia isst nicht.'],
			['Kind A weint. Kind A isst nicht.']
		],
		[
			'over two fields',
			['Kevin Schröder wirkt müde.', 'Mit Kevin gesprochen.'],
			['Kind A wirkt müde.', 'Mit Kind A gesprochen.']
		],
		['a grandmother stays one', ['Oma Erika kommt. Erika hilft.'], ['Oma A kommt. Oma A hilft.']],
		['two people are two', ['Mia und Kevin spielen.'], ['Kind A und Kind B spielen.']],
		['the same surname', ['Frau Schröder bringt Mia Schröder.'], ['Frau A bringt Person B.']]
	])('%s', (_, texts, expected) => {
		expect(replaced(texts)).toEqual(expected);
	});

	it('knows who was replaced when she comes again', () => {
		const cast: Cast = new Map();
		expect(replaced(['Mia Schulz weint, Mia schläft.'], cast)).toEqual(['Kind A weint, Kind A schläft.']);
		expect(replaced(['Kind A weint. Kevin und Mia streiten.'], cast)).toEqual([
			'Kind A weint. Kind B und Kind A streiten.'
		]);
	});

	it('gives nobody a letter that stands for somebody already', () => {
		expect(replaced(['Oma A kommt mit Kevin.'])).toEqual(['Oma A kommt mit Kind B.']);
		expect(replaced(['Kevin weint.'], new Map(), ['Kind A und Oma B sind da.'])).toEqual(['Kind C weint.']);
	});
});

describe('what must be decided before it is sent', () => {
	it.each([
		['Mia Schulz weint.', true],
		['Charlotte von Bredow ruft an.', true],
		['Mia weint.', false],
		['Frau Schulz ruft an.', false]
	])('%s: %s', (text, binding) => {
		expect(found(text).findings.map(isBinding)).toEqual([binding]);
	});
});
