// What the check has to reach (issue "confidential consultation", numbers to reach). All three sets have been seen by whoever
// tunes the rules by now, so these figures guard what is reached; the unbiased ones stand in README.md.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../src/lib/deidentify/check-text';
import { loadLexicon, type Lexicon } from '../../src/lib/deidentify/lexicon';
import { readMarkedTexts, readPlainTexts } from './read-texts';
import { falseFlags, recallOf, type Group } from './score';

const TODAY = '2026-11-22';
let lexicon: Lexicon;
beforeAll(async () => {
	lexicon = await loadLexicon();
});
const check = (text: string) => checkText(text, TODAY, lexicon);

describe.each(['a', 'b', 'c'] as const)('set %s', (set) => {
	it.each<[Group, number]>([
		['identifiers', 0.99],
		['names', 0.95]
	])('finds %s', (group, wanted) => {
		const { found, of } = recallOf(readMarkedTexts(`identifying-${set}.txt`), check).get(group) ?? {
			found: 0,
			of: 0
		};
		expect(of).toBeGreaterThan(100);
		expect(found / of).toBeGreaterThanOrEqual(wanted);
	});

	it('flags at most one in a hundred words of texts without personal data', () => {
		expect(falseFlags(readPlainTexts(`plain-${set}.txt`), check).per100).toBeLessThanOrEqual(1);
	});
});
