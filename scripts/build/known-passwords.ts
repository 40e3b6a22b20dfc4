// Writes the list of known passwords that the server looks into (src/lib/server/auth/known-passwords.ts): passwords from leaks, and
// single words and names with which most German passwords begin, folded as a chosen one is, so that each stands for all that people
// make of it. Sources, facts alone, both MIT: @zxcvbn-ts/language-common (passwords), @zxcvbn-ts/language-de (common words, first
// and last names). `npx tsx scripts/build/known-passwords.ts` after a new version of them; tests/house/known-passwords.test.ts says when.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import * as z from 'zod/mini';
import { bare, coresOf, fold } from '../../src/lib/server/auth/folded-password';
import { LIMITS } from '../../src/lib/domain/limits';

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
export const KNOWN_PASSWORDS_FILE = path('src/lib/server/auth/known-passwords.txt');

const SOURCES = [
	'language-common/src/passwords.json',
	'language-de/src/commonWords.json',
	'language-de/src/firstnames.json',
	'language-de/src/lastnames.json'
];
/** What is shorter cannot become long enough by what people add. */
const SHORTEST_CORE = 4;
const words = z.array(z.string());

/** One a line, in order. */
export function knownPasswords(): string {
	const found = new Set<string>();
	for (const source of SOURCES) {
		const text = readFileSync(path(`node_modules/@zxcvbn-ts/${source}`), 'utf8');
		for (const word of words.parse(JSON.parse(text))) {
			const folded = fold(word);
			const [first] = coresOf(folded);
			if (first && first.core.length >= SHORTEST_CORE) found.add(first.core);
			// As it stands, too: what is long enough may have its digits in the middle.
			if (bare(folded).length >= LIMITS.passwordLength) found.add(bare(folded));
		}
	}
	return [...found].sort().join('\n');
}

/** As the file is written: small, and no reading for whoever looks for something else. */
export function packed(text: string): string {
	const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
	return brotliCompressSync(text, { params }).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const text = knownPasswords();
	writeFileSync(KNOWN_PASSWORDS_FILE, packed(text));
	console.log(`${KNOWN_PASSWORDS_FILE}: ${text.split('\n').length}`);
}
