/** The sentences of the list and of the entries. */
import type { Hours } from '$lib/domain/time/hours';
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

const DAYS = ['', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

/** Opening hours, a line per slot: "Mo–Fr 8:00–16:00 Uhr". */
export function hoursLines({ always, slots, closedOnHolidays }: Hours): string[] {
	if (always) return ['Rund um die Uhr, jeden Tag'];
	const lines = slots.map(({ days, from, to }) => `${dayWords(days)} ${clock(from)}–${clock(to)} Uhr`);
	return lines.length > 0 && closedOnHolidays ? [...lines, 'an Feiertagen geschlossen'] : lines;
}

/** "Mo–Do", "Mo, Mi, Fr": runs of three and more days are joined. */
function dayWords(days: readonly number[]): string {
	const runs: number[][] = [];
	for (const day of [...new Set(days)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && run.at(-1) === day - 1) run.push(day);
		else runs.push([day]);
	}
	const name = (day: number | undefined) => DAYS[day ?? 0] ?? '';
	return runs
		.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name)))
		.join(', ');
}

function clock(time: string): string {
	return time.replace(/^0(\d)/, '$1');
}
