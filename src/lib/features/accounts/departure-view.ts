// What the office reads before it suspends an account, and whom it may name in her place. Pure.
import type { Expert } from '$lib/domain/directory/directory';
import type { AccountTies, EntryFate, Taker } from '$lib/protocol/departures';
import { TAKERS } from '$lib/protocol/departures';
import { count } from '$lib/text/format';

export const ENTRY_CHOICES: readonly { value: EntryFate; label: string; hint: string }[] = [
	{
		value: 'absent',
		label: 'Als abwesend zeigen',
		hint: 'Der Eintrag bleibt. Neue Anfragen bekommt ihre Vertretung.'
	},
	{
		value: 'withdrawn',
		label: 'Zurückziehen',
		hint: 'Sie steht nicht mehr im Verzeichnis. Zum Beispiel, weil sie nicht mehr berät.'
	},
	{
		value: 'stays',
		label: 'So lassen',
		hint: 'Sie steht weiter im Verzeichnis und lässt sich anrufen, hier aber nicht anschreiben.'
	}
];

const TAKER_WORDS: Readonly<Record<Taker, (amount: number) => string>> = {
	deputy: (amount) => `${open(amount)}: beantwortet ihre Vertretung.`,
	pool: (amount) => `${open(amount)}: beantworten die anderen Fachkräfte des Gebiets.`,
	addressee: (amount) => `${open(amount)}: zurück an die Fachkraft, die sie vertreten hat.`,
	nobody: (amount) =>
		`${open(amount)}: kann niemand sonst lesen. Sie ${amount === 1 ? 'bleibt, wie sie ist' : 'bleiben, wie sie sind'}. Sie selbst und wer gefragt hat, bekommen Bescheid.`
};

/** What becomes of open requests, each line once. */
export function requestLines(requests: AccountTies['requests']): string[] {
	return TAKERS.filter((taker) => requests[taker] > 0).map((taker) => TAKER_WORDS[taker](requests[taker]));
}

type Person = Pick<Expert, 'id' | 'name' | 'publication' | 'youthOffices'>;

export interface StandIn {
	expert: string;
	name: string;
	/** Who may stand in for her instead. */
	options: { value: string; label: string }[];
}

/** For whom somebody else is to be named; `leaving` is the entry of whoever leaves. */
export function standIns(
	standsInFor: readonly string[],
	leaving: string,
	experts: readonly Person[]
): StandIn[] {
	return experts
		.filter(({ id }) => standsInFor.includes(id))
		.map(({ id, name, youthOffices }) => ({
			expert: id,
			name,
			options: experts
				.filter(
					(one) =>
						one.publication === 'published' &&
						![id, leaving].includes(one.id) &&
						one.youthOffices.some((office) => youthOffices.includes(office))
				)
				.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
				.map((one) => ({ value: one.id, label: one.name }))
		}))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
}

function open(amount: number): string {
	return count(amount, 'offene Anfrage', 'offene Anfragen');
}
