import { describe, expect, it } from 'vitest';
import { mentions, wordsOf } from './synonyms';

const concepts = (text: string) => mentions(wordsOf(text)).map((mention) => mention.concept);

describe('mentions', () => {
	it.each([
		['InsoFa', 'insoweit erfahrene Fachkraft'],
		['ISEF', 'Insoweit erfahrene Fachkraft'],
		['IeF', 'Kinderschutzfachkraft'],
		['KWG', 'Kindeswohlgefährdung'],
		['ASD', 'Allgemeiner Sozialer Dienst'],
		['JA', 'Jugendamt'],
		['FGKiKP', 'Familien-Gesundheits- und Kinderkrankenpflegerin'],
		['KKG', 'Gesetz zur Kooperation und Information im Kinderschutz'],
		['Kita', 'Kindertagesstätte']
	])('%s means %s', (short, long) => {
		expect(concepts(short)).toHaveLength(1);
		expect(concepts(short)).toEqual(concepts(long));
	});

	it('finds a concept in the middle of a text, umlauts in any spelling', () => {
		expect(concepts('Jugendamt, Verdacht auf Kindeswohlgefaehrdung')).toEqual([
			'youthOffice',
			'endangerment'
		]);
	});

	it('takes the longest spelling where several fit', () => {
		expect(concepts('Sozialpädagogische Familienhilfe')).toEqual(['familySupport']);
		expect(mentions(wordsOf('insoweit erfahrene Fachkraft'))[0]).toMatchObject({ at: 0, length: 3 });
	});

	it('counts abbreviations as whole words only', () => {
		expect(concepts('Jahn Jana asdf')).toEqual([]);
	});
});
