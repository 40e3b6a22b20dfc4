/** Moments near now as people say them: "16:00 Uhr", "morgen, 8:00 Uhr", "Montag, 8:00 Uhr", then with the day. */
import { berlinDay, daysBetween } from '../domain/time/berlin';
import { formatDateTime, formatTime } from './format';

const weekday = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', weekday: 'long' });

export function formatSoon(moment: Date, now: Date): string {
	const days = daysBetween(berlinDay(now), berlinDay(moment));
	if (days === 0) return formatTime(moment);
	if (days === 1) return `morgen, ${formatTime(moment)}`;
	if (days > 1 && days < 7) return `${weekday.format(moment)}, ${formatTime(moment)}`;
	return formatDateTime(moment);
}
