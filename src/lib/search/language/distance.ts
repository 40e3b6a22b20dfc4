/**
 * Edit distance with a ceiling, swapped neighbours counted as one error (optimal string alignment):
 * the most common typing error is "Hebmame" for "Hebamme".
 */

/** The number of errors between `a` and `b`, or `ceiling + 1` as soon as there are more than `ceiling`. */
export function editDistance(a: string, b: string, ceiling: number): number {
	if (Math.abs(a.length - b.length) > ceiling) return ceiling + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let smallest = row;
		for (let column = 1; column <= b.length; column++) {
			const cost = costAt(a, b, row, column, current, last, beforeLast);
			current.push(cost);
			if (cost < smallest) smallest = cost;
		}
		if (smallest > ceiling) return ceiling + 1;
		beforeLast = last;
		last = current;
	}
	return Math.min(last[b.length] ?? 0, ceiling + 1);
}

function costAt(
	a: string,
	b: string,
	row: number,
	column: number,
	current: number[],
	last: number[],
	beforeLast: number[]
): number {
	const same = a[row - 1] === b[column - 1];
	const cost = Math.min(
		(last[column] ?? 0) + 1,
		(current[column - 1] ?? 0) + 1,
		(last[column - 1] ?? 0) + (same ? 0 : 1)
	);
	const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
	return swapped ? Math.min(cost, (beforeLast[column - 2] ?? 0) + 1) : cost;
}

/** Errors forgiven in a word of this length: none in short words, where every neighbour is another word. */
export function forgivenErrors(length: number): number {
	if (length < 4) return 0;
	return length < 6 ? 1 : 2;
}
