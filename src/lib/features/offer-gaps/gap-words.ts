/** What is said of offers that are missing. Pure. */
import type { PlannerAnswer } from '../../domain/directory/offer-gap';
import type { OfferGap } from '../../protocol/offer-gaps';
import { formatPlainDay } from '../../text/format';
import { labels } from '../../text/labels';

export const ANSWER_WORDS: Record<PlannerAnswer, string> = {
	takenUp: 'Wird aufgegriffen',
	planned: 'Ist geplant',
	notPossible: 'Ist nicht möglich'
};

export const kindWords = (kind: OfferGap['kind']) =>
	kind === '' ? 'Ein anderes Angebot' : labels.offerKind[kind];

/** "für Jüchen und Korschenbroich", or the whole network. */
export const areaWords = (names: readonly string[]) =>
	names.length === 0
		? 'im ganzen Netzwerk'
		: `in ${new Intl.ListFormat('de', { type: 'conjunction' }).format(names)}`;

/** How far it has come, with the day. */
export function stateWords({ state, createdAt, planner, forwardedAt, endedAt }: OfferGap): string {
	if (state === 'open') return `Seit ${formatPlainDay(createdAt)} bei der Koordinierungsstelle.`;
	if (state === 'forwarded')
		return `Am ${formatPlainDay(forwardedAt)} weitergeleitet an ${planner}. Die Antwort steht noch aus.`;
	if (state === 'answered') return `Antwort vom ${formatPlainDay(endedAt)}, ${planner}:`;
	return `Von der Koordinierungsstelle am ${formatPlainDay(endedAt)} beendet:`;
}

/** What came of it; empty while nothing did. */
export function outcomeWords({ outcome, until, word }: OfferGap): string {
	const said = outcome === '' ? '' : ANSWER_WORDS[outcome];
	const whole = outcome === 'planned' ? `${said}: ${until}` : said;
	return [whole && `${whole}.`, word].filter(Boolean).join(' ');
}
