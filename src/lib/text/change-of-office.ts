/** Words for a municipality that another youth office answers for (domain/place/change-of-office.ts). */
import type { DatedOffice } from '../domain/place/routing';
import { formatPlainDay } from './format';

const STAY = 'bleiben bei den Fachkräften, die sie bekommen haben';

/** Before it. */
export function comingWords({ youthOffice, day }: DatedOffice): { title: string; text: string } {
	return {
		title: `Ab ${formatPlainDay(day)}: ${youthOffice.name}`,
		text: `Bis dahin bleibt alles, wie es ist. Anfragen, die vorher gestellt wurden, ${STAY}.`
	};
}

/** After it. */
export function beforeWords({ youthOffice, day }: DatedOffice): { title: string; text: string } {
	return {
		title: `Neu zuständig seit ${formatPlainDay(day)}`,
		text: `Vorher war es: ${youthOffice.name}. Anfragen von davor ${STAY}.`
	};
}
