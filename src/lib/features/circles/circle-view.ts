/**
 * Circles as their pages show them: which are the office's, how many seats are filled, what is next, whose rules are to be looked at
 * again; and of one circle who sits there. Pure.
 */
import type { Circle } from '../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import { isReviewDue, type Procedure, procedureOn } from '../../domain/meeting/procedure';
import type { Seat } from '../../domain/meeting/seat';
import { countsForLimit } from '../../domain/meeting/seating';
import { instantOf } from '../../domain/time/instant';
import { CIRCLE_KIND_WORDS } from '../../text/circle-words';
import { count, formatDay, formatPlainDay } from '../../text/format';

export interface CircleFacts {
	circles: readonly Circle[];
	seats: readonly Seat[];
	meetings: readonly Meeting[];
	procedures: readonly Procedure[];
}
export interface SeatCount {
	/** Those that count for the size limit. */
	places: number;
	filled: number;
	free: number;
	trainees: number;
	/** More than the circle wants to be. */
	over: boolean;
}
export interface CircleLine {
	circle: Circle;
	kind: string;
	/** "18 von 20 Plätzen besetzt · nächstes Treffen am …" */
	says: string;
	/** What somebody has to look at: in short words. */
	due: string[];
}

const german = new Intl.Collator('de', { numeric: true });

/** Seats of a circle that are given, in the order of their names; who is in training comes last. */
export function seatsIn(circle: string, seats: readonly Seat[]): Seat[] {
	return seats
		.filter((seat) => seat.circle === circle && seat.publication === 'published')
		.toSorted(
			(one, other) =>
				Number(one.kind === 'trainee') - Number(other.kind === 'trainee') ||
				german.compare(one.name, other.name) ||
				german.compare(one.member, other.member)
		);
}

export function countSeats(
	{ id, sizeLimit }: Pick<Circle, 'id' | 'sizeLimit'>,
	seats: readonly Seat[]
): SeatCount {
	const own = seatsIn(id, seats);
	const places = own.filter(countsForLimit);
	const filled = places.filter(({ member }) => member !== '').length;
	return {
		...{ places: places.length, filled, free: places.length - filled },
		...{ trainees: own.length - places.length, over: sizeLimit > 0 && places.length > sizeLimit }
	};
}

/** The next meeting of the circle that takes place. */
export function nextOf(circle: string, meetings: readonly Meeting[], now: Date): Meeting | undefined {
	return meetings
		.filter((one) => one.publication === 'published' && !one.cancelled && circlesOf(one).includes(circle))
		.filter(({ endsAt }) => instantOf(endsAt) > now.getTime())
		.toSorted((one, other) => instantOf(one.startsAt) - instantOf(other.startsAt))[0];
}

/** Meetings of the circle to come, the next first. */
export function comingOf(circle: string, meetings: readonly Meeting[], now: Date): Meeting[] {
	return meetings
		.filter((one) => one.publication === 'published' && circlesOf(one).includes(circle))
		.filter(({ endsAt }) => instantOf(endsAt) > now.getTime())
		.toSorted((one, other) => instantOf(one.startsAt) - instantOf(other.startsAt));
}

/** The circles as a list, those that are over last. */
export function circleLines(facts: CircleFacts, today: string, now: Date): CircleLine[] {
	return facts.circles
		.toSorted(
			(one, other) =>
				Number(isPast(one, today)) - Number(isPast(other, today)) || german.compare(one.name, other.name)
		)
		.map((circle) => lineOf(circle, facts, today, now));
}

function lineOf(
	circle: Circle,
	{ seats, meetings, procedures }: CircleFacts,
	today: string,
	now: Date
): CircleLine {
	const { places, filled, over } = countSeats(circle, seats);
	const next = nextOf(circle.id, meetings, now);
	const own = procedures.filter((one) => one.circle === circle.id);
	const rules = procedureOn(own, today);
	const due = [
		...(isPast(circle, today) ? [] : dueOf({ rules, over, hasRules: own.length > 0 }, today)),
		...(circle.endsOn !== ''
			? [`${isPast(circle, today) ? 'beendet' : 'endet'} am ${formatPlainDay(circle.endsOn)}`]
			: [])
	];
	const seated =
		places === 0 ? 'noch keine Plätze' : `${filled} von ${count(places, 'Platz', 'Plätzen')} besetzt`;
	const meets = next ? `nächstes Treffen am ${formatDay(next.startsAt)}` : 'kein Treffen geplant';
	return { circle, kind: CIRCLE_KIND_WORDS[circle.kind], says: `${seated} · ${meets}`, due };
}

function dueOf(
	{ rules, over, hasRules }: { rules: Procedure | undefined; over: boolean; hasRules: boolean },
	today: string
): string[] {
	return [
		...(!hasRules ? ['Geschäftsordnung fehlt'] : []),
		...(rules && isReviewDue(rules, today) ? ['Geschäftsordnung überprüfen'] : []),
		...(over ? ['mehr Plätze als vorgesehen'] : [])
	];
}

/** Whether its last day has passed. */
export function isPast({ endsOn }: Pick<Circle, 'endsOn'>, today: string): boolean {
	return endsOn !== '' && endsOn < today;
}
