/** The sentences of the list. */
import type { SearchAnswer, SearchHit } from '$lib/domain/directory/search-query';
import { count } from '$lib/text/format';
import { isWhole, type Filters } from './filters';

/** How much was found, as it is shown and read aloud. */
export function resultWords(
	answer: Pick<SearchAnswer, 'total' | 'ready'> | undefined,
	filters: Filters
): string {
	if (!answer || (answer.total === 0 && !answer.ready)) return '';
	const amount = isWhole(filters)
		? count(answer.total, 'Eintrag', 'Einträge')
		: count(answer.total, 'Treffer', 'Treffer');
	// What stands there is from the last visit or still grows.
	return answer.ready ? amount : `${amount}, das Verzeichnis wird noch geöffnet …`;
}

/** The third line of an entry in the list: through whom it was found, and where it is. */
export function metaWords({ place, contact }: SearchHit): string {
	return [contact && `Ansprechperson: ${contact}`, place].filter(Boolean).join(' · ');
}
