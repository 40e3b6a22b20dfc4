/**
 * Numbers that everybody may know: emergency calls, helplines, poison centres. They identify nobody and stay in a text.
 * Beside the rules for whole ranges (0800, 116 xxx, 19240) only single numbers are listed, digits alone.
 */
const SINGLE = new Set(['110', '112', '115', '116016', '116111', '116116', '116117', '116123']);

/** `digits` begins with the trunk 0, not with a country code. */
export function isPublicNumber(digits: string): boolean {
	return SINGLE.has(digits) || /^(?:0?116\d{3}|0800\d+|0\d{2,4}19240)$/.test(digits);
}
