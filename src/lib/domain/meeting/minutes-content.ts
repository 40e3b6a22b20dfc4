/**
 * Paragraphs, seats and their answers → what the minutes of a meeting say. The page on which they are written shows it beforehand, the
 * server publishes it: both by this. Pure.
 */
import type { AgendaPoint } from './agenda';
import type { Attendance } from './attendance';
import type { Meeting } from './meeting';
import { circlesOf } from './meeting';
import {
	MINUTE_SECTIONS,
	type MinuteParagraph,
	type MinutesContent,
	type Presence,
	type PublishedParagraph
} from './minutes';
import { byRank } from './rank';
import type { Seat } from './seat';

export interface MinutesFacts {
	meeting: Pick<Meeting, 'id' | 'circle' | 'otherCircles' | 'points' | 'startsAt'>;
	circles: readonly { id: string; name: string }[];
	/** Of all circles that meet. */
	seats: readonly SeatThere[];
	/** Of this meeting. */
	attendances: readonly Attendance[];
	paragraphs: readonly MinuteParagraph[];
	/** Titles of the cases that were spoken of, as members see them. */
	cases?: readonly string[];
}
type SeatThere = Pick<
	Seat,
	'id' | 'publication' | 'circle' | 'name' | 'member' | 'deputy' | 'since' | 'until'
>;

/** The points that something is said to: breaks have nothing to write down. */
export function pointsToWrite(points: readonly AgendaPoint[] | undefined): AgendaPoint[] {
	return (points ?? []).filter(({ kind }) => kind !== 'break');
}

/** Who was there: what the office says, else what she has said herself; who said nothing was absent. */
export function presenceOf(row: Attendance | undefined): Presence {
	if (!row) return 'absent';
	if (row.attended !== '') return row.attended;
	if (row.checkedInAt !== '' || row.answer === 'yes') return 'present';
	if (row.answer === 'deputy' && row.deputyAnswer === 'yes') return 'present';
	return row.answer === '' ? 'absent' : 'excused';
}

export interface Attended {
	seat: string;
	name: string;
	person: string;
	as: Presence;
	/** Of the seat at this meeting; none where it was not asked. */
	row: Attendance | undefined;
}

/** Every seat of the circles that meet, with who was to sit there on that day, by the seats' names. */
export function attendedBy({
	meeting,
	seats,
	attendances
}: Pick<MinutesFacts, 'meeting' | 'seats' | 'attendances'>): Attended[] {
	const circles = circlesOf(meeting);
	const day = meeting.startsAt.slice(0, 10);
	return seats
		.filter(({ circle, publication }) => circles.includes(circle) && publication === 'published')
		.filter(({ since, until }) => since <= day && (until === '' || until >= day))
		.map((seat) => {
			const row = attendances.find((one) => one.seat === seat.id);
			const person = row?.answer === 'deputy' && row.deputyAnswer !== 'no' ? seat.deputy : seat.member;
			return { seat: seat.id, name: seat.name, person, as: presenceOf(row), row };
		})
		.sort((one, other) => one.name.localeCompare(other.name, 'de') || (one.seat < other.seat ? -1 : 1));
}

/** Paragraphs of one section, in the order of the agenda's points, within a point by rank. */
export function paragraphsIn<
	P extends Pick<MinuteParagraph, 'id' | 'section' | 'point' | 'rank' | 'removed'>
>(paragraphs: readonly P[], section: MinuteParagraph['section'], points: readonly { title: string }[]): P[] {
	const place = ({ point }: P) => {
		const at = points.findIndex(({ title }) => title === point);
		return point === '' ? -1 : at < 0 ? points.length : at;
	};
	return paragraphs
		.filter((one) => one.section === section && !one.removed)
		.sort((one, other) => place(one) - place(other) || byRank(one, other));
}

/** `numberOf`: of a decision, by its paragraph. */
export function contentOf(
	{ meeting, circles, seats, attendances, paragraphs, cases = [] }: MinutesFacts,
	numberOf: (paragraph: string) => number
): MinutesContent {
	const points = pointsToWrite(meeting.points);
	const published = ({ id, point, text, owner }: MinuteParagraph): PublishedParagraph => ({
		...{ id, point, text, owner },
		number: numberOf(id)
	});
	const names = circlesOf(meeting).map((id) => circles.find((one) => one.id === id)?.name ?? '');
	return {
		circles: names.filter((name) => name !== ''),
		points: points.map(({ title }) => title),
		attended: attendedBy({ meeting, seats, attendances }).map(({ name, person, as }) => ({
			...{ seat: name, person, as }
		})),
		cases: [...cases],
		sections: MINUTE_SECTIONS.map((section) => ({
			section,
			paragraphs: paragraphsIn(paragraphs, section, points).map(published)
		}))
	};
}

/** Decisions that have no number yet get the next ones of their circle, in the order in which they stand. */
export function numbersFor(
	{ meeting, paragraphs }: Pick<MinutesFacts, 'meeting' | 'paragraphs'>,
	highest: number
): Map<string, number> {
	const decisions = paragraphsIn(paragraphs, 'decisions', pointsToWrite(meeting.points));
	let next = highest;
	return new Map(decisions.map(({ id, number }) => [id, number > 0 ? number : (next += 1)]));
}

/** Circles whose members receive the minutes of `own`: those that share them, as each says of itself or as their own office says. */
export function receivingCircles(
	own: readonly string[],
	circles: readonly { id: string; region: string; sharesMinutes: readonly string[] }[]
): string[] {
	const meeting = circles.filter(({ id }) => own.includes(id));
	const regions = meeting.map(({ region }) => region);
	const named = meeting.flatMap(({ sharesMinutes }) => sharesMinutes);
	// Of another network's circle its word alone gets nothing: the circle whose minutes they are says to whom they go.
	const back = circles.filter(
		({ region, sharesMinutes }) => regions.includes(region) && sharesMinutes.some((id) => own.includes(id))
	);
	const there = new Set(circles.map(({ id }) => id));
	return [...new Set([...own, ...named, ...back.map(({ id }) => id)])].filter((id) => there.has(id));
}
