/** Opening hours in the words of an entry. */
import type { Hours } from '../domain/time/hours';

const DAYS = ['', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

/** Opening hours, a line per slot: "Mo–Fr 8:00–16:00 Uhr". */
export function hoursLines({ always, slots, closedOnHolidays }: Hours): string[] {
	if (always) return ['Rund um die Uhr, jeden Tag'];
	const lines = slots.map(({ days, from, to }) => `${dayWords(days)} ${clock(from)}–${clock(to)} Uhr`);
	return lines.length > 0 && closedOnHolidays ? [...lines, 'an Feiertagen geschlossen'] : lines;
}

/** "Mo–Do", "Mo, Mi, Fr": runs of three and more days are joined. */
function dayWords(days: readonly number[]): string {
	const runs: number[][] = [];
	for (const day of [...new Set(days)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && run.at(-1) === day - 1) run.push(day);
		else runs.push([day]);
	}
	const name = (day: number | undefined) => DAYS[day ?? 0] ?? '';
	return runs
		.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name)))
		.join(', ');
}

function clock(time: string): string {
	return time.replace(/^0(\d)/, '$1');
}
