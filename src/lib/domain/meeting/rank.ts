/**
 * Places between places: a paragraph is put between two others without any of them moving, so that two who sort do not get in each
 * other's way. A rank is a fraction in the digits 0–9, A–Z, a–z; where two are the same, the ids decide. Pure.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Behind `before` and in front of `after`; empty is the beginning, or the end. */
export function rankBetween(before: string, after: string): string {
	return between(before, after !== '' && before >= after ? '' : after);
}

/** By rank, then by id: the same on every device. */
export function byRank(one: Ranked, other: Ranked): number {
	return order(one.rank, other.rank) || order(one.id, other.id);
}

interface Ranked {
	rank: string;
	id: string;
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const digit = (of: string, none: number) => (of === '' ? none : DIGITS.indexOf(of[0]!));

function between(low: string, high: string): string {
	if (high !== '') {
		let same = 0;
		while (same < high.length && (low[same] ?? '0') === high[same]) same += 1;
		if (same > 0) return high.slice(0, same) + between(low.slice(same), high.slice(same));
	}
	const [from, to] = [digit(low, 0), digit(high, DIGITS.length)];
	if (to - from > 1) return DIGITS[Math.round((from + to) / 2)]!;
	if (high.length > 1) return high[0]!;
	return DIGITS[from]! + between(low.slice(1), '');
}
