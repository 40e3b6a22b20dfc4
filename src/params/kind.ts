import { ENTRY_KINDS } from '$lib/domain/directory/search-query';

/** Kinds of entries that have a page of their own. */
export function match(kind: string): kind is (typeof ENTRY_KINDS)[number] {
	return (ENTRY_KINDS as readonly string[]).includes(kind);
}
