/** Until when an answer may be expected, and whether anybody is there now: what a form says before it sends. */
import type { AnswerPromise } from '../domain/consultation/answer-time';
import { berlinDay } from '../domain/time/berlin';
import { formatSoon } from './moments';

export function promiseWords({ due, until, from, tooLate }: AnswerPromise, now: Date): string {
	const answer = `Antwort erwartet bis ${formatSoon(due, now)}.`;
	if (from && berlinDay(from) !== berlinDay(now))
		return `Heute ist niemand mehr da; bis ${formatSoon(from, now)}, liest niemand Ihre Anfrage. ${answer}`;
	if (from) return `Gerade ist niemand da; ab ${formatSoon(from, now)} wird Ihre Anfrage gelesen. ${answer}`;
	return tooLate && until ? `Heute ist nur noch bis ${formatSoon(until, now)} jemand da. ${answer}` : answer;
}
