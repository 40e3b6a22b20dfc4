/**
 * Kölner Phonetik (Postel 1969): one code for words that sound alike in German, so that Schmitt, Schmidt and
 * Schmid meet, and Meier, Mayer and Maier. Short codes also join words that merely rhyme; who uses a code compares
 * the spellings as well (distance.ts).
 */
import { foldBare } from '../../domain/place/fold';

const PLAIN: Readonly<Record<string, string>> = {
	a: '0',
	e: '0',
	i: '0',
	j: '0',
	o: '0',
	u: '0',
	y: '0',
	b: '1',
	f: '3',
	v: '3',
	w: '3',
	g: '4',
	k: '4',
	q: '4',
	l: '5',
	m: '6',
	n: '6',
	r: '7',
	s: '8',
	z: '8'
};

function codeOfC(before: string, after: string): string {
	if (before === '') return 'ahkloqrux'.includes(after) && after !== '' ? '4' : '8';
	if ('sz'.includes(before)) return '8';
	return 'ahkoqux'.includes(after) && after !== '' ? '4' : '8';
}

/** The digit of one letter, which depends on its neighbours ('' at an end of the word). */
function codeOf(letter: string, before: string, after: string): string {
	switch (letter) {
		case 'p':
			return after === 'h' ? '3' : '1';
		case 'd':
		case 't':
			return after !== '' && 'csz'.includes(after) ? '8' : '2';
		case 'x':
			return before !== '' && 'ckq'.includes(before) ? '8' : '48';
		case 'c':
			return codeOfC(before, after);
		default:
			return PLAIN[letter] ?? '';
	}
}

/** The code of a word; '' when it has no Latin letter that sounds. */
export function phoneticCode(word: string): string {
	const letters = foldBare(word).replace(/[^a-z]/g, '');
	let raw = '';
	for (let at = 0; at < letters.length; at++) {
		raw += codeOf(letters.charAt(at), letters.charAt(at - 1), letters.charAt(at + 1));
	}
	const collapsed = raw.replace(/(.)\1+/g, '$1');
	return collapsed.charAt(0) + collapsed.slice(1).replaceAll('0', '');
}
