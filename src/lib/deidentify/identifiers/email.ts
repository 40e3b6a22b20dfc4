/** Mail addresses, also without a top-level domain and in the spellings meant to hide them: "anna (at) web.de". */
import { findingsOf, pattern, type Detector } from './detector';

const LOCAL = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}`;
const DOMAIN = String.raw`[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}`;
const PLAIN = pattern(LOCAL, '@', DOMAIN);
const SPELT = pattern(
	LOCAL,
	String.raw`\s?[([{]\s?(?:at|ät)\s?[)\]}]\s?[\p{L}\p{N}-]{1,63}`,
	String.raw`(?:\s?(?:\.|[([{]\s?(?:dot|punkt)\s?[)\]}])\s?[\p{L}]{2,12}){0,3}`
);

/** "anna at web punkt de", "anna @ web.de": without brackets only with a known end. */
const SPOKEN = pattern(
	LOCAL,
	String.raw`\s?(?:@|\sat|\sät|[-_]at[-_])\s?[\p{L}\p{N}-]{2,63}\s?(?:\.|\s(?:punkt|dot|\.)\s)\s?(?:de|com|net|org|eu|at|ch|info|email)`,
	String.raw`(?![\p{L}\p{N}])`
);

export const findEmails: Detector = (text) =>
	[PLAIN, SPELT, SPOKEN].flatMap((expression) =>
		findingsOf(text, expression, 'email', '[E-Mail-Adresse entfernt]')
	);
