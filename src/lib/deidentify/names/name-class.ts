/** What a single word can be, before its neighbours are asked: a first name, a surname, a word and a name, unknown, ordinary. */
import type { Lexicon } from '../lexicon';
import { isListed, isOrdinary } from '../ordinary';
import { isFamilyWord } from './cue-words';

export type NameClass = 'first' | 'surname' | 'wordLike' | 'unknown' | 'ordinary' | 'function';

export interface Judged {
	is: NameClass;
	/** Without the ending of the genitive: "kevins" → "kevin". */
	base: string;
	genitive: boolean;
}

const SHORTEST_GENITIVE = 4;

export function judge(lower: string, lexicon: Lexicon): Judged {
	const whole = (is: NameClass): Judged => ({ is, base: lower, genitive: false });
	if (lexicon.functionWords.has(lower)) return whole('function');
	// "Kind As Mutter" is what the check itself proposes.
	if (lower.length < 2 || /^.s$/u.test(lower) || isFamilyWord(lower)) return whole('ordinary');
	const direct = nameOf(lower, lexicon);
	if (direct !== undefined) return whole(direct);
	for (const base of withoutGenitive(lower)) {
		const is = nameOf(base, lexicon);
		if (is === undefined || isListed(lower, lexicon)) continue;
		if (is !== 'wordLike' || !isOrdinary(lower, lexicon)) return { is, base, genitive: true };
	}
	const small = /^(.{3,})(?:chen|lein)s?$/u.exec(lower)?.[1] ?? '';
	if (lexicon.firstNames.has(small) && !isListed(lower, lexicon)) return whole('first');
	return whole(isOrdinary(lower, lexicon) || lexicon.smallPlaces.has(lower) ? 'ordinary' : 'unknown');
}

function nameOf(lower: string, lexicon: Lexicon): NameClass | undefined {
	if (lexicon.firstNames.has(lower)) return 'first';
	if (lexicon.surnames.has(lower)) return 'surname';
	if (lexicon.wordLikeNames.has(lower)) return 'wordLike';
	return /[-’'´]/u.test(lower) ? joinedName(lower, lexicon) : undefined;
}

const PARTICLE = new Set([
	'al',
	'el',
	'ben',
	'bin',
	'abu',
	'ibn',
	'abd',
	'mc',
	'o',
	'd',
	'n',
	'de',
	'van',
	'von',
	'der'
]);

/** "lea-marie", "müller-lüdenscheidt", "al-hassan", "nour-eddin". */
function joinedName(lower: string, lexicon: Lexicon): NameClass | undefined {
	const parts = lower.split(/[-’'´]/u).filter((part) => part !== '');
	const [first = '', ...rest] = parts;
	if (rest.length === 0) return undefined;
	if (PARTICLE.has(first) && rest.every((part) => !isOrdinary(part, lexicon))) return 'surname';
	const last = rest.at(-1) ?? '';
	const known = (part: string) => lexicon.firstNames.has(part) || lexicon.surnames.has(part);
	const likely = (part: string) => known(part) || lexicon.wordLikeNames.has(part);
	if (parts.some(known) && parts.every(likely)) return lexicon.firstNames.has(first) ? 'first' : 'surname';
	const unlikely = (part: string) => isListed(part, lexicon) && !lexicon.wordLikeNames.has(part);
	if (parts.some(known) && !parts.some(unlikely) && !isOrdinary(last, lexicon))
		return lexicon.firstNames.has(first) ? 'first' : 'surname';
	return parts.every((part) => lexicon.wordLikeNames.has(part)) ? 'wordLike' : undefined;
}

function withoutGenitive(lower: string): string[] {
	if (/['’´`]s?$/u.test(lower)) return [lower.replace(/['’´`]s?$/u, '')];
	if (!lower.endsWith('s') || lower.length < SHORTEST_GENITIVE) return [];
	return lower.endsWith('ens') ? [lower.slice(0, -1), lower.slice(0, -3)] : [lower.slice(0, -1)];
}
