/** Who picks up now: the entry, its deputy, or the number of this hour. One answer for the big button. */
import { freshness, type Freshness } from '$lib/domain/directory/freshness';
import { hasHours, isAbsent, numberNow, reachability } from '$lib/domain/directory/reachability';
import { presentDeputy } from '$lib/domain/place/route-experts';
import { absenceWords, numberWords, reachabilityWords } from '$lib/text/reachability';
import type { EntryView } from './entry-view';

export interface EntryNow {
	/** Whom the big button calls; no number: no button. */
	call: { phone: string; label: string; note: string } | undefined;
	/** Id of the expert who stands in. */
	deputy: string;
	/** "Abwesend bis 20. November 2026" */
	absence: string;
	/** "Jetzt erreichbar bis 16:00 Uhr"; empty where no hours are known. */
	reach: string;
	open: boolean;
	fresh: Freshness;
}

export function entryNow(entry: EntryView, now: Date): EntryNow {
	const absent = isAbsent(entry.absences, now);
	const state = entry.hours && hasHours(entry.hours) ? reachability(entry.hours, now, entry.land) : undefined;
	const reach = state && !absent ? reachabilityWords(state, now) : '';
	const deputy = absent && entry.expert ? presentDeputy(entry.expert, now, entry.deputies) : undefined;
	const base = {
		deputy: deputy?.id ?? '',
		absence: absent ? capital(absenceWords(absent)) : '',
		reach,
		open: !absent && state?.open === true,
		fresh: freshness(entry, now, entry.reviewMonths)
	};
	if (entry.office) {
		const number = numberNow(entry.office, now, entry.land);
		const label = number.kind === 'emergency' ? 'Polizei' : entry.title;
		return { ...base, call: { phone: number.phone, label, note: numberWords(number, now) } };
	}
	if (deputy?.phone) {
		const note = `Vertretung für ${entry.title}`;
		return { ...base, call: { phone: deputy.phone, label: deputy.name, note } };
	}
	const call = entry.phone ? { phone: entry.phone, label: entry.title, note: reach } : undefined;
	return { ...base, call };
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
