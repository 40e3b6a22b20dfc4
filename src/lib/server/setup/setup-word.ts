/**
 * The word by which `npm start` lets somebody set up an empty installation: made anew with every start, known to the process alone
 * as its hash, never written down.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export function newSetupWord(): { word: string; hash: string } {
	const word = randomBytes(32).toString('base64url');
	return { word, hash: hashOf(word) };
}

/** An empty hash stands for none: no word opens it. */
export function isSetupWord(word: string, hash: string): boolean {
	const given = Buffer.from(hashOf(word));
	const wanted = Buffer.from(hash);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function hashOf(word: string): string {
	return createHash('sha256').update(word).digest('hex');
}
