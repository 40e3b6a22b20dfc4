/** Words for who can be reached now (domain/directory/reachability.ts). */
import type { Absence } from '../domain/directory/directory';
import type { NumberNow, Reachability } from '../domain/directory/reachability';
import { formatPlainDay } from './format';
import { formatSoon } from './moments';

/** In place of the way to write to somebody: no key, hers or a deputy's, could read it. */
export const NOT_ASKABLE = 'Kann hier noch keine verschlüsselten Anfragen lesen. Bitte rufen Sie an.';

/** "Jetzt erreichbar bis 16:00 Uhr", "Wieder erreichbar ab morgen, 8:00 Uhr"; '' where no hours are known. */
export function reachabilityWords({ open, until, next }: Reachability, now: Date): string {
	if (open) return until ? `Jetzt erreichbar bis ${formatSoon(until, now)}` : 'Rund um die Uhr erreichbar';
	return next ? `Wieder erreichbar ab ${formatSoon(next, now)}` : '';
}

/** What the youth office's number of this moment is: beside the number on a call button. */
export function numberWords({ kind, note, until }: NumberNow, now: Date): string {
	const limit = until ? ` bis ${formatSoon(until, now)}` : '';
	if (kind === 'office') return `Im Dienst${limit}`;
	if (kind === 'onCall') {
		// Many desks write "Rufbereitschaft …" into the note themselves.
		const words = /rufbereitschaft/i.test(note) ? note : ['Rufbereitschaft', note].filter(Boolean).join(', ');
		return limit ? `${words} ·${limit}` : words;
	}
	return until
		? `Das Jugendamt ist ab ${formatSoon(until, now)} wieder besetzt. Bis dahin hilft die Polizei.`
		: 'Für das Jugendamt ist keine Nummer hinterlegt. Die Polizei hilft weiter.';
}

/** "abwesend bis 20. November 2026" */
export function absenceWords({ until }: Absence): string {
	return until ? `abwesend bis ${formatPlainDay(until)}` : 'bis auf Weiteres abwesend';
}
