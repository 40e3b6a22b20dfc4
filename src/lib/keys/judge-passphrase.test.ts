import { describe, expect, it } from 'vitest';
import { judgePassphrase } from './judge-passphrase';

describe('what is said about a passphrase', () => {
	it.each<[string, boolean, RegExp]>([
		['', false, /zu kurz/],
		['elf Zeichen', false, /zu kurz/],
		['Kinderschutz2026!', false, /erraten/],
		['Füchse zählen', true, /Genügt/],
		['Füchse zählen Steine', true, /^Gut/],
		['Grüne Füchse zählen Steine', true, /Sehr gut/]
	])('„%s“: taken %s', (passphrase, taken, says) => {
		expect(judgePassphrase(passphrase)).toMatchObject({ taken, says: expect.stringMatching(says) as string });
	});
});
