/**
 * Who is reachable or absent at one moment. Thousands of entries share a few opening hours, so every answer is
 * found once per minute and remembered.
 */
import { berlinDay } from '../../domain/time/berlin';
import type { Absence } from '../../domain/directory/directory';
import type { Hours } from '../../domain/time/hours';
import { absenceOn, hasHours, isOpen, numberNow } from '../../domain/directory/reachability';
import type { Entry } from './entry';

export class Moment {
	readonly at: Date;
	/** The day in Berlin. */
	readonly day: string;
	#open = new Map<Hours, Map<string, boolean>>();

	constructor(at: Date) {
		this.at = at;
		this.day = berlinDay(at);
	}

	/** Whether `iso` lies in the same minute. */
	isAt(iso: string): boolean {
		return Math.floor(Date.parse(iso) / 60_000) === Math.floor(this.at.getTime() / 60_000);
	}

	absent(absences: readonly Absence[]): boolean {
		return absences.length > 0 && absenceOn(absences, this.day) !== undefined;
	}

	/** By hours, holidays and absences; undefined where no hours are known. */
	reachable(entry: Entry): boolean | undefined {
		if (this.absent(entry.absences)) return false;
		if (entry.office) return numberNow(entry.office, this.at, entry.land).kind !== 'emergency';
		if (!entry.hours || !hasHours(entry.hours)) return undefined;
		return this.#isOpen(entry.hours, entry.land);
	}

	#isOpen(hours: Hours, land: Entry['land']): boolean {
		const known = this.#open.get(hours) ?? new Map<string, boolean>();
		const open = known.get(land ?? '') ?? isOpen(hours, this.at, land);
		known.set(land ?? '', open);
		this.#open.set(hours, known);
		return open;
	}
}
