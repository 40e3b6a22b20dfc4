/** One map out of those of several subjects, in which nothing can be named twice: then it does not compile. */

type Doubled<Parts extends readonly object[], Seen = never> = Parts extends readonly [
	infer First,
	...infer Rest extends readonly object[]
]
	? (keyof First & Seen) | Doubled<Rest, Seen | keyof First>
	: never;

type All<Parts extends readonly object[]> = Parts extends readonly [
	infer First,
	...infer Rest extends readonly object[]
]
	? First & All<Rest>
	: unknown;

/** Joins `parts`; a key that two of them have is an error of types. */
export function joined<const Parts extends readonly object[]>(
	...parts: [Doubled<Parts>] extends [never] ? Parts : { doubled: Doubled<Parts> }[]
): All<Parts> {
	return Object.assign({}, ...parts) as All<Parts>;
}
