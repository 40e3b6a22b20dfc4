// The values of a closed list with their words, as a group of choices takes them.
export function optionsOf<V extends string>(values: readonly V[], words: Readonly<Record<V, string>>) {
	return values.map((value) => ({ value, label: words[value] }));
}
