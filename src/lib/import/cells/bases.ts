/** Legal bases that a text names, as codes, and whether it speaks of experts (insoweit erfahrene Fachkräfte). */
const NAMED: readonly [code: string, form: RegExp][] = [
	['kkg4', /(?:§+\s*|\b3\s?(?:,|und)\s?)4\b[^\n§]{0,20}?\b(?:KKG|BKiSchG)\b|\bKKG\b[^\n]{0,8}?§+\s*4\b/i],
	['sgb8a', /(?<![\d.])8\s?a\b/i],
	['sgb8b', /(?<![\d.])8\s?b\b|(?<![\d.])8\s?a\s?(?:\/|,|und|u\.)\s?b\b/i],
	['heilberg-nw-32', /§?\s*32[^\n§]{0,12}?heilberg/i]
];
/** Without one of these "8a" is a house number, or anything else. */
const LAWFUL = /§|\bSGB|HeilBerG|\bKKG\b/i;
/** Whom experts of a basis advise: only in a list of experts, as groups of institutions are called the same. */
const ADVISED: readonly [code: string, form: RegExp][] = [
	['kkg4', /geheimnisträger/i],
	['sgb8b', /(?:übrige|sonstige|andere|alle anderen)\s+(?:berufs|personen)/i]
];
const EXPERT = /insoweit\s+erfahren|\bins[ou]fas?\b|\bisef\b|\bief\b|kinderschutz(?:fach|-fach)kr[aä]ft/i;
const YES = /^(?:x|ja|j|✓|✔|☑|☒|1|wahr|true|\+)$/i;
const NO = /^(?:nein|n|0|-|–|falsch|false|☐)$/i;

/** In the order in which they are named. In a column of their own ("8b", "KKG") they need no paragraph sign. */
export function basesIn(text: string, inOwnColumn = false): string[] {
	if (!inOwnColumn && !LAWFUL.test(text)) return [];
	const named = inOrder(text, NAMED);
	return inOwnColumn && !named.includes('kkg4') && /\bKKG\b/i.test(text) ? ['kkg4', ...named] : named;
}

export const basesOfAdvised = (text: string) => inOrder(text, ADVISED);

function inOrder(text: string, forms: readonly [string, RegExp][]): string[] {
	return forms
		.map(([code, form]) => ({ code, at: text.search(form) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)
		.map(({ code }) => code);
}

export const speaksOfExperts = (text: string) => EXPERT.test(text);

export const isYes = (text: string) => YES.test(text.trim());
export const isNo = (text: string) => NO.test(text.trim());

/** A text that is a paragraph of a law, but none that is known: nobody may miss it. */
export const namesUnknownBasis = (text: string) => /§|\bSGB\b/i.test(text) && basesIn(text).length === 0;
