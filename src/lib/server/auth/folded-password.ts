/**
 * A password → what is left of it when that is taken off which people add without adding much: capitals, accents, digits and signs at
 * the ends, signs in the place of letters, the same once more. Pure; the list of known passwords is folded by the same
 * functions (scripts/build/known-passwords.ts), so both sides meet.
 */

/** What is left of a password, and the digits and signs around it. */
export interface Core {
	core: string;
	rest: string;
}

/** Keys that lie beside one another, in the orders in which fingers run over them on German and English keyboards. */
const WALKS = [
	'01234567890',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertzuiopue',
	'qwertyuiop',
	'asdfghjkloeae',
	'yxcvbnm',
	'zxcvbnm',
	'1q2w3e4r5t6z7u8i9o0p',
	'1q2w3e4r5t6y7u8i9o0p',
	'q1w2e3r4t5z6u7i8o9p0',
	'q1w2e3r4t5y6u7i8o9p0',
	'qawsedrftgzhujikolp',
	'qawsedrftgyhujikolp',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
	'1qay2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p',
	'1qazxsw23edcvfr45tgbnhy67ujm',
	'qazwsxedcrfvtgbyhnujmikolp',
	'qaywsxedcrfvtgbzhnujmikolp'
].flatMap((walk) => [walk, [...walk].reverse().join('')]);
/** Fewer keys in a row are chance. */
const SHORTEST_WALK = 3;
/** What a walk counts, however long: where it begins, and where it ends. */
const WALK_COUNTS = 2;

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
/** Signs in the place of letters; of a one nobody knows whether it is an i or an l. */
const DISGUISES = {
	'0': 'o',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'8': 'b',
	'@': 'a',
	$: 's',
	'!': 'i',
	'€': 'e'
};
const READINGS: readonly Readonly<Record<string, string>>[] = [
	{ ...DISGUISES, '1': 'i' },
	{ ...DISGUISES, '1': 'l' }
];

/** Small letters without accents; umlauts as they are written where there are none. */
export function fold(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '');
}

/** Letters and digits alone. */
export function bare(folded: string): string {
	return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What may be meant by a folded password; the most likely one first. */
export function coresOf(folded: string): Core[] {
	return [folded, once(folded)].flatMap((text) =>
		[/^[^\p{L}]*|[^\p{L}]*$/gu, /^[^\p{L}@$€]*|[^\p{L}@$€]*$/gu].flatMap((ends) => {
			const inner = text.replace(ends, '');
			const rest = [...text.matchAll(ends)].map(([end]) => end).join('');
			return READINGS.map((reading) => {
				const read = [...inner].map((sign) => reading[sign] ?? sign).join('');
				return { core: once(bare(read)), rest };
			});
		})
	);
}

/** Of what is said several times, once; its beginning may follow. */
export function once(text: string): string {
	for (let length = 1; length * 2 <= text.length; length++)
		if (text.startsWith(text.slice(length))) return text.slice(0, length);
	return text;
}

/** How much of it somebody has to know: a walk over keys and the same once more count little. */
export function effortOf(folded: string): number {
	return Math.min(walked(folded), walked(once(folded)));
}

function walked(text: string): number {
	let effort = 0;
	for (let at = 0; at < text.length;) {
		const length = walkAt(text, at);
		effort += length < SHORTEST_WALK ? 1 : WALK_COUNTS;
		at += length < SHORTEST_WALK ? 1 : length;
	}
	return effort;
}

function walkAt(text: string, at: number): number {
	let length = 1;
	while (text[at + length] === text[at] && at + length < text.length) length++;
	const isWalk = (end: number) => WALKS.some((walk) => walk.includes(text.slice(at, end)));
	while (at + length < text.length && isWalk(at + length + 1)) length++;
	return length;
}
