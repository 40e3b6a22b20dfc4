/**
 * Whether a name or a mail address stands in a text as such: not within another word, another's double name or a longer address. Pure.
 */

const AT_THE_ENDS = {
	name: [String.raw`(?<![\p{L}\p{N}-])`, String.raw`(?![\p{L}\p{N}-])`],
	address: [String.raw`(?<![\p{L}\p{N}._%+-])`, String.raw`(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`]
} as const;

export function isSaidIn(text: string, value: string): boolean {
	const [before, after] = AT_THE_ENDS[value.includes('@') ? 'address' : 'name'];
	const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
	return new RegExp(before + escaped + after, 'iu').test(text);
}
