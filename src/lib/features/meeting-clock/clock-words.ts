/** What the clock in a meeting says. Pure. */
import type { Running } from '$lib/domain/meeting/running';
import { count, formatTime } from '$lib/text/format';

const minutes = (amount: number) => count(amount, 'Minute', 'Minuten');

/** "10 Minuten später als geplant" */
export function lateWords(late: number): string {
	if (late === 0) return 'genau nach Plan';
	return late > 0 ? `${minutes(late)} später als geplant` : `${minutes(-late)} früher als geplant`;
}

/** "noch 12 Minuten", "seit 3 Minuten über der Zeit" */
export function leftWords(left: number): string {
	if (left >= 0) return left === 0 ? 'die Zeit ist gerade um' : `noch ${minutes(left)}`;
	return `seit ${minutes(-left)} über der Zeit`;
}

export function endWords({ state, endsAt, beyond }: Pick<Running, 'state' | 'endsAt' | 'beyond'>): string {
	const at = formatTime(endsAt);
	if (state === 'done') return `Beendet um ${at}.`;
	return beyond > 0
		? `Ende voraussichtlich um ${at}, ${minutes(beyond)} später als angekündigt.`
		: `Ende voraussichtlich um ${at}.`;
}
