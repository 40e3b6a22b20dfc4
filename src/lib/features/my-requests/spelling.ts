// A receipt code as it is read aloud on the telephone: letters by the spelling alphabet people know, figures as they are.
const WORDS: Readonly<Record<string, string>> = {
	A: 'Anton',
	B: 'Berta',
	C: 'Cäsar',
	D: 'Dora',
	E: 'Emil',
	F: 'Friedrich',
	G: 'Gustav',
	H: 'Heinrich',
	J: 'Julius',
	K: 'Kaufmann',
	M: 'Martha',
	N: 'Nordpol',
	P: 'Paula',
	Q: 'Quelle',
	R: 'Richard',
	S: 'Samuel',
	T: 'Theodor',
	V: 'Viktor',
	W: 'Wilhelm',
	X: 'Xanthippe',
	Y: 'Ypsilon',
	Z: 'Zacharias'
};

/** "7", "K wie Kaufmann", … for each character of one group. */
export function spell(group: string): string[] {
	return [...group].map((character) => {
		const word = WORDS[character];
		return word === undefined ? character : `${character} wie ${word}`;
	});
}
