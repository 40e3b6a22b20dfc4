/** The federation's legal bases as they are cited, by their codes, for where no network's own list is at hand. */
const CITED: Readonly<Record<string, string>> = {
	kkg4: '§ 4 Abs. 2 KKG',
	sgb8b: '§ 8b SGB VIII',
	sgb8a: '§ 8a Abs. 4 SGB VIII',
	'heilberg-nw-32': '§ 32 HeilBerG NRW'
};

export const citations = (codes: readonly string[]) => codes.map((code) => CITED[code] ?? code).join(', ');
