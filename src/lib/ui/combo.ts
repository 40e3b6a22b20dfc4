/** One thing to choose in a ComboField. `value` is what is kept, `label` what stands in the field. */
export interface ComboOption {
	value: string;
	label: string;
	/** A second line that tells namesakes apart ("Kreis Herzogtum Lauenburg"). */
	detail?: string;
}

/** Where the arrow keys lead: through the list and round its ends; -1 is "in the text". */
export function nextIndex(key: string, active: number, count: number): number {
	if (count === 0) return -1;
	if (key === 'ArrowDown') return (active + 1) % count;
	if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
	return active;
}
