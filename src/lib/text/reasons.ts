/** Why an expert stands where she stands in the list (domain/place/route-experts.ts), in words. */
import type { Reason, RoutedExpert } from '../domain/place/route-experts';
import { labels } from './labels';
import { absenceWords } from './reachability';

export interface ReasonContext {
	/** As the chosen legal basis is cited, e.g. "§ 4 Abs. 2 KKG". */
	citation: string;
	/** The municipality's name. */
	place: string;
}

/** One short phrase per reason, in the order of the reasons. */
export function reasonWords(routed: RoutedExpert, context: ReasonContext): string[] {
	return routed.reasons.map((reason) => wordsFor(reason, routed, context));
}

function wordsFor(reason: Reason, { deputyOf, absent }: RoutedExpert, context: ReasonContext): string {
	switch (reason) {
		case 'legalBasis':
			return context.citation ? `berät nach ${context.citation}` : 'berät auf dieser Rechtsgrundlage';
		case 'otherLegalBasis':
			return 'berät sonst auf anderer Rechtsgrundlage';
		case 'municipality':
			return context.place ? `eigens für ${context.place}` : 'eigens für diesen Ort';
		case 'youthOfficeArea':
			return 'im ganzen Gebiet des Jugendamts';
		case 'profession':
			return 'eigens für Ihre Berufsgruppe';
		case 'allProfessions':
			return 'für alle Berufsgruppen';
		case 'otherProfession':
			return 'sonst für andere Berufsgruppen';
		case 'deputy':
			return `vertritt ${deputyOf?.name ?? 'eine Kollegin'}`;
		case 'absent':
			return absent ? absenceWords(absent) : 'zurzeit abwesend';
		case 'reachableNow':
			return 'jetzt erreichbar';
		default:
			return labels.capacity[reason];
	}
}
