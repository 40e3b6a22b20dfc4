// What a situation is called, what it means, and until when: the sentences at the head of a request's page.
import { instantOf } from '$lib/domain/time/instant';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { formatPlainDay } from '$lib/text/format';
import { formatSoon } from '$lib/text/moments';
import type { Situation } from './situation';

export interface SituationWords {
	tone: 'neutral' | 'good' | 'warn' | 'danger' | 'info';
	title: string;
	text: string;
}

type Spoken = Exclude<Situation, 'waiting' | 'rejected'>;

/** `name` is who answers, empty for the free pool. */
export function situationWords(
	situation: Spoken,
	{ state, remote, lostAt }: Pick<KeptRequest, 'state' | 'remote' | 'lostAt'>,
	name: string,
	now: Date
): SituationWords {
	const due = remote?.dueAt ? formatSoon(new Date(instantOf(remote.dueAt)), now) : '';
	const deleted = remote ? formatPlainDay(remote.deleteAt) : '';
	const who = name || 'Die Fachkraft';
	const reads = name
		? `${name} kann sie jetzt lesen.`
		: 'Die Fachkräfte Ihres Bereichs können sie jetzt lesen.';
	const ends = deleted && `Am ${deleted} wird sie gelöscht, auf dem Server und auf diesem Gerät.`;
	switch (situation) {
		case 'sent':
			return { tone: 'good', title: 'Ihre Anfrage ist übertragen', text: reads };
		case 'expected':
			return remote?.answeredAt
				? {
						tone: 'info',
						title: `Antwort erwartet bis ${due}`,
						text: 'Ihre letzte Nachricht ist übertragen.'
					}
				: {
						tone: 'good',
						title: state === 'accepted' ? `${who} hat angenommen` : 'Ihre Anfrage ist übertragen',
						text: `${state === 'submitted' ? `${reads} ` : ''}Antwort erwartet bis ${due}.`
					};
		case 'answered':
			return {
				tone: 'good',
				title: `${who} hat geantwortet`,
				text: 'Die Antwort steht unten. Sie können zurückfragen.'
			};
		case 'overdue':
			return {
				tone: 'warn',
				title: 'Die Zeit für eine Antwort ist um',
				text: `Eine Antwort war bis ${due} erwartet. Gehen Sie davon aus, dass es nicht geklappt hat.${remote?.overdueAt ? ' Vertretung und Koordinierungsstelle wissen Bescheid.' : ''}`
			};
		case 'stranded':
			return {
				tone: 'danger',
				title: 'Diese Anfrage kann zurzeit niemand lesen',
				text: 'Wer sie öffnen könnte, ist nicht mehr dabei oder hat keinen passenden Schlüssel. Warten Sie nicht auf eine Antwort.'
			};
		case 'lost':
			return {
				tone: 'danger',
				title: 'Der Server kennt diese Anfrage nicht mehr',
				text: `Ihre Zeit ist noch nicht um, trotzdem ist sie dort seit ${lostAt ? formatPlainDay(lostAt) : 'Kurzem'} nicht zu finden. Niemand wird darauf antworten. Was Sie geschrieben haben, liegt noch auf diesem Gerät.`
			};
		case 'withdrawn':
			return { tone: 'neutral', title: 'Zurückgezogen', text: `Niemand wird mehr antworten. ${ends}` };
		case 'closed':
			return { tone: 'neutral', title: 'Die Beratung ist abgeschlossen', text: ends };
		case 'gone':
			return {
				tone: 'neutral',
				title: 'Nach Ablauf gelöscht, wie vereinbart',
				text: 'Ihre Zeit ist um. Der Inhalt ist auf dem Server und auf diesem Gerät gelöscht.'
			};
	}
}

/** How a request is called in a list; one of which only the times are known, by its day. */
export function shownTitle({ title, submittedAt, submittedLocally }: KeptRequest): string {
	return title || `Anfrage vom ${formatPlainDay(submittedLocally || (submittedAt ?? ''))}`;
}
