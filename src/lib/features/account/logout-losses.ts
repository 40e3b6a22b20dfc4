/** What logging out costs, in words: it wipes, so the person hears what has not been sent yet. */
import { count } from '../../text/format';

export interface Unsent {
	/** Items of this account in the queue, waiting or refused. */
	items: number;
	drafts: number;
}

/** One sentence per kind of loss; empty when nothing is lost. */
export function logoutLosses({ items, drafts }: Unsent): string[] {
	const sentences: string[] = [];
	if (items > 0) {
		const rest = items === 1 ? 'ist noch nicht übertragen und geht' : 'sind noch nicht übertragen und gehen';
		sentences.push(`${count(items, 'Anfrage', 'Anfragen')} ${rest} verloren.`);
	}
	if (drafts > 0) {
		sentences.push(`${count(drafts, 'Entwurf geht', 'Entwürfe gehen')} verloren.`);
	}
	return sentences;
}
