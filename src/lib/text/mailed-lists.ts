/** The words of the lists that partners are sent: the same in the mail and on the page that it opens. */
import type { ListChanges, MailedList, Rhythm } from '../domain/directory/mailed-lists';
import { count } from './format';

export const RHYTHM_WORDS: Record<Rhythm, string> = {
	off: 'Nicht von selbst',
	quarter: 'Jedes Vierteljahr',
	halfYear: 'Jedes halbe Jahr',
	year: 'Jedes Jahr'
};

const COUNTED: Record<MailedList, readonly [one: string, many: string]> = {
	annex1: ['Einrichtung', 'Einrichtungen'],
	annex2: ['Fachkraft', 'Fachkräfte']
};

export const LISTS_UNCHANGED = 'Seit der letzten Nachricht hat sich in den Listen nichts geändert.';

export const isUnchanged = ({ first, added, changed, gone }: ListChanges) =>
	!first && added + changed + gone === 0;

/** "42 Einrichtungen: 3 neu, 1 geändert, 2 nicht mehr dabei." */
export function changesWords(change: ListChanges): string {
	const { list, entries, first, added, changed, gone } = change;
	const all = count(entries, ...COUNTED[list]);
	if (first) return `${all}.`;
	if (isUnchanged(change)) return `${all}, unverändert.`;
	const parts = [
		added > 0 && `${added} neu`,
		changed > 0 && `${changed} geändert`,
		gone > 0 && `${gone} nicht mehr dabei`
	].filter((part) => part !== false);
	return `${all}: ${parts.join(', ')}.`;
}
