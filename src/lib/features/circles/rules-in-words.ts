/** The rules of procedure in sentences that a member reads, one for each thing that she wants to know. Pure. */
import type { Procedure } from '../../domain/meeting/procedure';
import { MAJORITY_WORDS } from '../../text/circle-words';
import { count, formatPlainDay } from '../../text/format';

export interface RuleSentence {
	/** What it is about: "Wie oft". */
	about: string;
	says: string;
}

export function rulesInWords(rules: Omit<Procedure, 'id' | 'updated' | 'circle'>): RuleSentence[] {
	const { meetingsPerYear, minutes, caseDays, majority, reviewOn, words } = rules;
	return [
		{ about: 'Wie oft', says: `${count(meetingsPerYear, 'Treffen', 'Treffen')} im Jahr.` },
		{ about: 'Wie lange', says: `${duration(minutes)}, Pausen eingeschlossen.` },
		{
			about: 'Fälle anmelden',
			says:
				caseDays === 0
					? 'Bis zum Tag des Treffens.'
					: `So früh wie möglich, spätestens ${count(caseDays, 'Tag', 'Tage')} vor dem Treffen.`
		},
		{
			about: 'Abstimmen',
			says: `Angenommen ist, wofür ${MAJORITY_WORDS[majority]} sind. Jeder Platz hat eine Stimme.`
		},
		...(reviewOn === ''
			? []
			: [
					{
						about: 'Überprüfen',
						says: `Am ${formatPlainDay(reviewOn)} sieht der Kreis nach, ob das noch passt.`
					}
				]),
		...(words.trim() === '' ? [] : [{ about: 'Außerdem', says: words.trim() }])
	];
}

/** "4 Stunden", "1 Stunde 30 Minuten", "45 Minuten" */
export function duration(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return [hours > 0 && count(hours, 'Stunde', 'Stunden'), rest > 0 && count(rest, 'Minute', 'Minuten')]
		.filter(Boolean)
		.join(' ');
}
