// Times an expert proposes: what she picked on the calendar and the clock of Berlin, as instants.
import { berlinInstant } from '$lib/domain/time/berlin';

export const MOST_TIMES = 6;

/** As date and time fields hold it; both empty while nothing is chosen. */
export interface TimeField {
	day: string;
	time: string;
}

export type TimesProblem = 'none' | 'half' | 'past';

/** The instants in order, each once; or what is wrong with them. Rows left empty do not count. */
export function proposedTimes(
	fields: readonly TimeField[],
	now: Date
): { times: string[] } | { problem: TimesProblem } {
	const filled = fields.filter(({ day, time }) => day !== '' || time !== '');
	if (filled.length === 0) return { problem: 'none' };
	if (filled.some(({ day, time }) => day === '' || time === '')) return { problem: 'half' };
	const times = filled.map(({ day, time }) => {
		const [hours, minutes] = time.split(':').map(Number);
		return berlinInstant(day, (hours ?? 0) * 60 + (minutes ?? 0));
	});
	if (times.some((at) => at.getTime() <= now.getTime())) return { problem: 'past' };
	return { times: [...new Set(times.map((at) => at.toISOString()))].sort() };
}
