/**
 * What follows from a responsibility as it stands in the form: which changes are to come for its municipality, where nobody would
 * answer, and what is to be known of the requests that are open. Pure.
 */
import { changesOfOffice } from '../../domain/place/change-of-office';
import type { Responsibility } from '../../domain/place/place';
import { addDays } from '../../domain/time/berlin';
import { count, formatPlainDay } from '../../text/format';

export interface ChangeFacts {
	/** As it would be saved. */
	row: Responsibility;
	/** All that this phone knows, the saved one of `row` too. */
	responsibilities: readonly Responsibility[];
	/** Names by id. */
	offices: ReadonlyMap<string, string>;
	/** Youth offices in whose area somebody advises. */
	advised: ReadonlySet<string>;
	today: string;
}

export interface ComingChange {
	/** Id of the office whose open requests stay with it; empty where there was none. */
	from: string;
	/** "Ab 1. Januar 2027: Jugendamt B statt Jugendamt A." */
	says: string;
	/** What is amiss; empty where nothing is. */
	amiss: string;
}

/** The changes after today that come by this entry, the next one first. */
export function comingChanges({
	row,
	responsibilities,
	offices,
	advised,
	today
}: ChangeFacts): ComingChange[] {
	const others = responsibilities.filter(({ id }) => id !== row.id);
	const nameOf = (id: string) => offices.get(id) ?? 'ein anderes Jugendamt';
	// On the day it begins, and on the one after it has ended.
	const isItsOwn = (day: string) => day === row.from || addDays(day, -1) === row.until;
	return changesOfOffice(row.ags, [...others, row])
		.filter(({ day }) => day > today && isItsOwn(day))
		.map(({ day, from, to }) => ({
			from,
			says:
				to === ''
					? `Ab ${formatPlainDay(day)}: niemand mehr.`
					: `Ab ${formatPlainDay(day)}: ${nameOf(to)}${from === '' ? '' : ` statt ${nameOf(from)}`}.`,
			amiss:
				to === ''
					? 'Tragen Sie ein, wer danach zuständig ist: Sonst wird dort das bisherige Jugendamt vermutet.'
					: advised.has(to)
						? ''
						: 'Dort berät nach dem Verzeichnis noch keine Fachkraft: Wer dann fragt, findet niemanden.'
		}));
}

/** What becomes of the requests that are open with an office; `open` is undefined where nobody could say how many. */
export function openRequestsWords(office: string, open: number | undefined): string {
	const why =
		'Eine Anfrage ist für diese Menschen verschlossen und nennt außen das Jugendamt, nicht die Gemeinde.';
	const stay = 'bleiben bei den Fachkräften, die sie bekommen haben';
	if (open === undefined)
		return `Offene Anfragen an ${office} ${stay}. ${why} Wie viele es sind, ist ohne Netz nicht bekannt.`;
	if (open === 0) return `Bei ${office} ist zurzeit keine Anfrage offen. Was bis dahin kommt, bleibt dort.`;
	const those = count(open, 'offene Anfrage', 'offene Anfragen');
	return open === 1
		? `Bei ${office} liegt ${those}. Sie bleibt bei den Fachkräften, die sie bekommen haben. ${why} Ob sie aus dieser Gemeinde ist, sieht hier darum niemand.`
		: `Bei ${office} liegen ${those}. Sie ${stay}. ${why} Welche aus dieser Gemeinde sind, sieht hier darum niemand.`;
}
