/**
 * When each point of an agenda has its turn, how long all of it takes, and whether that fits. Pure: a meeting's length is time that
 * passes, so that a night in which the clock changes is an hour longer or shorter, and no point is.
 */
import { instantOf } from '../time/instant';
import type { AgendaPoint } from './agenda';
import type { Meeting } from './meeting';

const MINUTE = 60_000;

export interface TimedPoint extends AgendaPoint {
	startsAt: Date;
	endsAt: Date;
}

/** The points with their times, one after the other from `startsAt`. */
export function timesOf(points: readonly AgendaPoint[], startsAt: string): TimedPoint[] {
	let at = instantOf(startsAt);
	return points.map((point) => {
		const from = at;
		at += point.minutes * MINUTE;
		return { ...point, startsAt: new Date(from), endsAt: new Date(at) };
	});
}

/** How long all points take together. */
export function minutesOf(points: readonly Pick<AgendaPoint, 'minutes'>[]): number {
	return points.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** How long a meeting is. */
export function lengthOf({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): number {
	return Math.round((instantOf(endsAt) - instantOf(startsAt)) / MINUTE);
}

/** Minutes that its points take more than it has; negative: that are left. */
export function overOf(
	points: readonly Pick<AgendaPoint, 'minutes'>[],
	meeting: Pick<Meeting, 'startsAt' | 'endsAt'>
): number {
	return minutesOf(points) - lengthOf(meeting);
}

/** The points with the one at `from` at the place `to`; places that are not there change nothing. */
export function moved<P>(points: readonly P[], from: number, to: number): P[] {
	const next = [...points];
	const [point] = from === to || to < 0 || to >= points.length ? [] : next.splice(from, 1);
	if (point !== undefined) next.splice(to, 0, point);
	return next;
}
