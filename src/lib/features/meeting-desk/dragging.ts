/** The place of the row under a finger; above all of them the first, below the last. */
export function placeUnder(y: number, rows: readonly Pick<Element, 'getBoundingClientRect'>[]): number {
	const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
	return below === -1 ? rows.length - 1 : below;
}
