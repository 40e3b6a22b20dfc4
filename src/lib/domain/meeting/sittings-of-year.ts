/**
 * What the circles of a network have agreed on for a year (their rules of procedure) and what came of it: how many meetings, how long, and
 * who was there, by seat. Pure. Seats are named by institution or profession, never by a person: the report goes to those who decide.
 * What counts is published and not called off, in the year of its first day in Berlin; a meeting is held once it is over. A meeting of
 * several circles is one of each.
 */
import type { Organisation } from '../directory/directory';
import { berlinDay, berlinParts } from '../time/berlin';
import type { Attendance } from './attendance';
import type { Circle } from './circle';
import { circlesOf, type Meeting } from './meeting';
import { type Procedure, procedureOn } from './procedure';
import type { Seat } from './seat';

export interface SeatYear {
	name: string;
	present: number;
	excused: number;
	absent: number;
}

export interface SittingsOfCircle {
	name: string;
	/** By the rules of procedure that hold; null where none are entered. */
	asked: { meetings: number; minutes: number } | null;
	held: number;
	planned: number;
	/** Of those that were held, how many were shorter than agreed. */
	shorter: number;
	/** Of those that were held, of how many it is written down who was there. */
	recorded: number;
	/** By name; those of whom something is written down, and those that there are. */
	seats: SeatYear[];
}

export interface SittingFacts {
	circles: readonly Pick<Circle, 'id' | 'name' | 'region' | 'publication'>[];
	meetings: readonly Pick<
		Meeting,
		'id' | 'circle' | 'otherCircles' | 'startsAt' | 'endsAt' | 'cancelled' | 'publication'
	>[];
	procedures: readonly Pick<Procedure, 'circle' | 'version' | 'validFrom' | 'meetingsPerYear' | 'minutes'>[];
	seats: readonly Pick<Seat, 'id' | 'circle' | 'name' | 'organisation' | 'publication'>[];
	attendances: readonly Pick<Attendance, 'meeting' | 'seat' | 'attended'>[];
	organisations: readonly Pick<Organisation, 'id' | 'name'>[];
}

/** The circles of `network` by name. */
export function sittingsOfYear(
	facts: SittingFacts,
	network: string,
	year: number,
	at: Date
): SittingsOfCircle[] {
	return facts.circles
		.filter(({ region, publication }) => region === network && publication === 'published')
		.map((circle) => ofCircle(facts, circle, year, at))
		.sort(byName);
}

function ofCircle(
	facts: SittingFacts,
	{ id, name }: Pick<Circle, 'id' | 'name'>,
	year: number,
	at: Date
): SittingsOfCircle {
	const today = berlinDay(at);
	const lastDay = `${year}-12-31`;
	const rules = procedureOn(
		facts.procedures.filter(({ circle }) => circle === id),
		today < lastDay ? today : lastDay
	);
	const meetings = facts.meetings.filter(
		(one) =>
			circlesOf(one).includes(id) &&
			one.publication === 'published' &&
			!one.cancelled &&
			berlinParts(new Date(one.startsAt)).year === year
	);
	const held = meetings.filter(({ endsAt }) => Date.parse(endsAt) <= at.getTime());
	const written = facts.attendances.filter(
		({ meeting, attended }) => attended !== '' && held.some((one) => one.id === meeting)
	);
	const ofSeats = facts.seats.filter(({ circle }) => circle === id);
	const mine = written.filter(({ seat }) => ofSeats.some((one) => one.id === seat));
	return {
		name,
		asked: rules ? { meetings: rules.meetingsPerYear, minutes: rules.minutes } : null,
		held: held.length,
		planned: meetings.length - held.length,
		shorter: rules ? held.filter((one) => lengthOf(one) < rules.minutes).length : 0,
		recorded: new Set(mine.map(({ meeting }) => meeting)).size,
		seats: ofSeats
			.map((seat) => {
				const own = mine.filter((one) => one.seat === seat.id);
				const n = (as: Attendance['attended']) => own.filter(({ attended }) => attended === as).length;
				return {
					seat,
					row: {
						name: nameOf(seat, facts.organisations),
						...{ present: n('present'), excused: n('excused'), absent: n('absent') }
					}
				};
			})
			.filter(
				({ seat, row }) => seat.publication === 'published' || row.present + row.excused + row.absent > 0
			)
			.map(({ row }) => row)
			.sort(byName)
	};
}

function lengthOf({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): number {
	return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
}

function nameOf(
	{ name, organisation }: Pick<Seat, 'name' | 'organisation'>,
	organisations: SittingFacts['organisations']
): string {
	return name || (organisations.find(({ id }) => id === organisation)?.name ?? '');
}

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'de');
