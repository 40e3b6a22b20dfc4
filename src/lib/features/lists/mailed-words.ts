/** What the office reads of the lists that partners are sent. Pure. */
import { failureWords } from '../../desk/delivery-words';
import type { MailedRound, NetworkMails } from '../../protocol/mailed-lists';
import { count, formatPlainDay } from '../../text/format';

/** Why somebody was not reached. */
const REASONS: Readonly<Record<string, string>> = {
	no_address: 'Im Verzeichnis steht keine E-Mail-Adresse.',
	withdrawn: 'Die Einrichtung oder ihre Adresse stand nicht mehr im Verzeichnis.',
	next_round: 'Die nächste Runde kam dazwischen.'
};

export const reasonWords = (why: string) => REASONS[why] ?? failureWords(why);

export function nextWords({ rhythm, next }: NetworkMails): string {
	if (rhythm === 'off') return 'Die Listen gehen nur hinaus, wenn Sie unten auf „Jetzt senden“ tippen.';
	return `Die nächste Runde geht am ${formatPlainDay(next)} von selbst hinaus, am ersten Arbeitstag des Zeitraums.`;
}

/** "12 erreicht, 3 noch nicht (2 davon abgelehnt, wird wieder versucht), 1 nicht erreicht". */
export function roundWords({ sent, waiting, retried, failed }: MailedRound): string {
	const open = retried > 0 ? ` (${retried} davon schon versucht, es wird weiter versucht)` : '';
	return [
		`${sent} erreicht`,
		...(waiting > 0 ? [`${waiting} noch unterwegs${open}`] : []),
		...(failed.length > 0 ? [`${failed.length} nicht erreicht`] : [])
	].join(', ');
}

export const receiversWords = ({ receivers, without }: NetworkMails) =>
	without.length === 0
		? `${count(receivers.length, 'Adresse', 'Adressen')}, alle Einrichtungen sind dabei`
		: `${count(receivers.length, 'Adresse', 'Adressen')}, ${count(without.length, 'Einrichtung', 'Einrichtungen')} ohne Adresse`;
