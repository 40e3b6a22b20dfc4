import type PocketBase from 'pocketbase';

/** The first record that `filter` finds, undefined when there is none; the others are not counted. */
export async function firstOf<T>(
	client: PocketBase,
	collection: string,
	filter: string,
	options: { sort?: string; expand?: string; fields?: string } = {}
): Promise<T | undefined> {
	return (await client.collection(collection).getList<T>(1, 1, { filter, skipTotal: true, ...options }))
		.items[0];
}
