/** What is wrong with a meeting, and what its office should know, in German. */
import type { MeetingFault, MeetingWarning } from '../../domain/meeting/meeting-check';
import { count, formatDateTime, formatPlainDay } from '../format';

export function faultSentence(fault: MeetingFault): string {
	switch (fault.code) {
		case 'past':
			return 'Dieser Zeitpunkt liegt schon hinter uns.';
		case 'endBeforeStart':
			return 'Das Ende liegt nach dem Anfang.';
		case 'tooLong':
			return 'Ein Treffen dauert höchstens einen Tag. Bitte prüfen Sie Anfang und Ende.';
		case 'circleEnded':
			return `„${fault.name}“ ist nur bis ${formatPlainDay(fault.day)} eingerichtet. Bitte wählen Sie einen früheren Tag, oder verlängern Sie den Kreis.`;
		case 'circleGone':
			return 'Diesen Kreis gibt es nicht mehr.';
		case 'answerAfter':
			return 'Dieser Tag liegt nach dem Treffen.';
		case 'casesAfter':
			return 'Dieser Tag liegt nach dem Treffen.';
	}
}

export function warningSentence(warning: MeetingWarning): string {
	switch (warning.code) {
		case 'overlaps':
			return `Zur selben Zeit trifft sich der Kreis schon: „${warning.title}“, ${formatDateTime(warning.startsAt)}.`;
		case 'agendaOver':
			return `Die Tagesordnung ist ${count(warning.minutes, 'Minute', 'Minuten')} länger als das Treffen.`;
		case 'casesOver':
			return `Fallanliegen wären nach der Geschäftsordnung bis ${formatPlainDay(warning.day)} anzumelden. Der Tag ist schon vorbei: Sie können einen anderen eintragen.`;
	}
}

/** Of a time that the clock skips. */
export function skippedSentence(time: string): string {
	return `An diesem Tag wird die Uhr vorgestellt: ${time.replace(/^0/, '')} Uhr gibt es nicht.`;
}

export const CLOCK_CHANGES = 'An diesem Tag wird die Uhr umgestellt.';
