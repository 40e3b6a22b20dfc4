/** What every part of an HSDS document is made with. Pure: how an id is made from a record's, the server says. */
import type { Municipality, Region } from '../../domain/place/place';

/** What of the profile has an id of its own. */
export type HsdsKind =
	| 'organization'
	| 'service'
	| 'service_at_location'
	| 'location'
	| 'address'
	| 'accessibility'
	| 'contact'
	| 'phone'
	| 'schedule'
	| 'language'
	| 'service_area'
	| 'attribute'
	| 'taxonomy_term';

export interface Making {
	/** The same for the same words, whenever and wherever it is made: `record` is a record's id, `part` names one of several. */
	id: (kind: HsdsKind, record: string, part?: string) => string;
	region: Region;
	/** By AGS. */
	places: ReadonlyMap<string, Municipality>;
}

/** Nothing rather than an empty text: the profile knows none. */
export function said(text: string): string | undefined {
	return text.trim() === '' ? undefined : text.trim();
}

/** Nothing rather than an empty list. */
export function some<T>(list: readonly T[]): T[] | undefined {
	return list.length > 0 ? [...list] : undefined;
}

/** The first of these that says something. */
export function firstSaid(...texts: [...string[], fallback: string]): string {
	return texts.map(said).find((text) => text !== undefined) ?? texts.at(-1) ?? '';
}
