/** Where an expert stands, in words to herself. */
import type { Absence, Expert } from '../../domain/directory/directory';
import type { AwayName } from '../../domain/directory/own-state';
import { isAbsent } from '../../domain/directory/reachability';
import type { Capacity } from '../../domain/vocabulary';
import { formatDay, formatPlainDay } from '../../text/format';

export const AWAY_NAMES: Record<AwayName, string> = {
	today: 'Nur heute',
	tomorrow: 'Bis morgen',
	friday: 'Bis Freitag',
	week: 'Eine Woche',
	twoWeeks: 'Zwei Wochen'
};

const TAKES: Record<Capacity, string> = {
	free: 'Sie haben freie Plätze.',
	limited: 'Sie haben wenige freie Plätze.',
	full: 'Sie sind ausgelastet: Andere werden vor Ihnen vorgeschlagen.'
};

/** "Sie sind abwesend bis einschließlich Freitag, 4. Dezember 2026." */
export function stateWords({ absences }: Pick<Expert, 'absences'>, at: Date): string {
	const absent = isAbsent(absences, at);
	if (!absent) return 'Sie sind da.';
	return absent.until
		? `Sie sind abwesend bis einschließlich ${formatDay(absent.until)}.`
		: 'Sie sind bis auf Weiteres abwesend.';
}

export function capacityWords({ capacity }: Pick<Expert, 'capacity'>): string {
	return TAKES[capacity];
}

/** "24. Dezember 2026 bis 3. Januar 2027" */
export function absenceRange({ from, until }: Absence): string {
	const begin = from ? formatPlainDay(from) : 'schon länger';
	return until ? `${begin} bis ${formatPlainDay(until)}` : `${begin}, bis auf Weiteres`;
}
