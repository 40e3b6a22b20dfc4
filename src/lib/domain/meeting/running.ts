/**
 * The clock that runs along in a meeting: where it is, how late, when it will end. Guarantees: everything follows from the agenda, the
 * taps of whoever leads it and the time, so that a phone that slept, was closed or was without network knows it at the next look.
 * A meeting is thought to go through its points one after the other; what is put off takes no time.
 * Deliberately not inside: where taps are kept (features/meeting-clock), and what becomes of a point that is put off: `putOffOf` names them.
 */
import * as z from 'zod/mini';
import { instant } from '../fields';
import { instantOf } from '../time/instant';
import type { AgendaPoint } from './agenda';
import type { Meeting } from './meeting';

const MINUTE = 60_000;

/**
 * `next`: the meeting begins, or goes on to its next point · `back`: that was too early, the point before goes on · `minutes`: a point gets
 * as many · `later`: it does not come up in this meeting · `again`: it does after all · `end`: it is over, and what has not come up did not.
 * Points are named by their place.
 */
export const tap = z.discriminatedUnion('what', [
	z.object({ what: z.literal('next'), at: instant }),
	z.object({ what: z.literal('back'), at: instant }),
	z.object({ what: z.literal('end'), at: instant }),
	z.object({
		what: z.literal('minutes'),
		at: instant,
		point: z.int().check(z.minimum(0)),
		minutes: z.int().check(z.minimum(0), z.maximum(24 * 60))
	}),
	z.object({ what: z.enum(['later', 'again']), at: instant, point: z.int().check(z.minimum(0)) })
]);
export type Tap = z.infer<typeof tap>;

export interface RunningPoint extends AgendaPoint {
	/** As the agenda has it. */
	plannedAt: Date;
	/** When it began, or will by what is known. */
	startsAt: Date;
	endsAt: Date;
	state: 'done' | 'now' | 'coming' | 'later';
	/** Its minutes are over, and it goes on. */
	over: boolean;
}

export interface Running {
	/** Not begun; under way; all points are through. */
	state: 'before' | 'running' | 'done';
	points: RunningPoint[];
	/** Place of the point that it is at; -1 before and after. */
	current: number;
	/** Minutes that are left of it; negative: by how many it is over. */
	left: number;
	/** Minutes behind the agenda, as it was fixed; negative: ahead. */
	late: number;
	/** When it ends, by what is known. */
	endsAt: Date;
	/** Minutes that this is after the end that everybody was told; 0 where it is in time. */
	beyond: number;
}

type Known = Pick<Meeting, 'startsAt' | 'endsAt'> & { points: readonly AgendaPoint[] };

/** Where the meeting is at `now`, by the taps so far. */
export function runningOf(meeting: Known, taps: readonly Tap[], now: Date): Running {
	const { minutes, isLater, begunAt, endedAt } = readTaps(meeting.points, taps);
	// A tap is a moment that has been: the clock of a phone may be read before it.
	const at = Math.max(now.getTime(), ...taps.map((one) => instantOf(one.at)));
	let planned = instantOf(meeting.startsAt);
	let cursor = begunAt[0] ?? Math.max(planned, at);
	const points = meeting.points.map((point, index): RunningPoint => {
		const plannedAt = new Date(planned);
		planned += point.minutes * MINUTE;
		const begun = begunAt[index];
		const length = isLater[index] ? 0 : (minutes[index] ?? point.minutes) * MINUTE;
		const startsAt = begun ?? cursor;
		const isNow = begun !== undefined && index === begunAt.length - 1 && endedAt === undefined;
		const isDone = begun !== undefined && !isNow;
		const end = isDone ? (begunAt[index + 1] ?? endedAt ?? begun) : startsAt + length;
		cursor = isNow ? Math.max(end, at) : end;
		return {
			...{ ...point, minutes: isLater[index] ? 0 : (minutes[index] ?? point.minutes) },
			...{ plannedAt, startsAt: new Date(startsAt), endsAt: new Date(cursor) },
			state: isLater[index] ? 'later' : isNow ? 'now' : isDone ? 'done' : 'coming',
			over: isNow && end < at
		};
	});
	const current = endedAt === undefined ? begunAt.length - 1 : -1;
	const here = points[current];
	const endsAt = endedAt ?? cursor;
	return {
		state: endedAt !== undefined ? 'done' : begunAt.length > 0 ? 'running' : 'before',
		points,
		current,
		left: here ? inMinutes(here.startsAt.getTime() + here.minutes * MINUTE - at) : 0,
		late: latenessOf({ meeting, here, points, at, endedAt, planned }),
		endsAt: new Date(endsAt),
		beyond: Math.max(0, inMinutes(endsAt - instantOf(meeting.endsAt)))
	};
}

/** The point that the agenda alone has at `now`: for whoever does not lead the meeting. -1 before and after. */
export function pointByPlan(meeting: Known, now: Date): number {
	let end = instantOf(meeting.startsAt);
	if (now.getTime() < end) return -1;
	return meeting.points.findIndex(({ minutes }) => (end += minutes * MINUTE) > now.getTime());
}

/** The points that did not come up and shall in a later meeting. */
export function putOffOf(points: readonly AgendaPoint[], taps: readonly Tap[]): AgendaPoint[] {
	const { isLater } = readTaps(points, taps);
	return points.filter((_point, index) => isLater[index]);
}

interface Read {
	/** By point, where it was given others. */
	minutes: (number | undefined)[];
	isLater: boolean[];
	/** When each point began that has begun; one that was put off before its turn begins and ends at once. */
	begunAt: number[];
	endedAt: number | undefined;
}

function readTaps(points: readonly AgendaPoint[], taps: readonly Tap[]): Read {
	const read: Read = { minutes: [], isLater: points.map(() => false), begunAt: [], endedAt: undefined };
	const { minutes, isLater, begunAt } = read;
	let last = -Infinity;
	for (const one of taps) {
		// Also where a phone's clock was put back in between.
		const at = (last = Math.max(last, instantOf(one.at)));
		if (one.what === 'next') advance(read, points.length, at);
		else if (one.what === 'back') goBack(read);
		else if (one.what === 'end') end(read, at);
		// What has been stays as it was.
		else if (one.point >= points.length || one.point < begunAt.length - 1 || read.endedAt !== undefined)
			continue;
		else if (one.what === 'minutes') minutes[one.point] = one.minutes;
		else {
			isLater[one.point] = one.what === 'later';
			// It is at it just now: then it goes on.
			if (one.what === 'later' && one.point === begunAt.length - 1) advance(read, points.length, at);
		}
	}
	return read;
}

function advance(read: Read, length: number, at: number): void {
	if (read.endedAt !== undefined) return;
	do {
		if (read.begunAt.length >= length) {
			read.endedAt = at;
			return;
		}
		read.begunAt.push(at);
	} while (read.isLater[read.begunAt.length - 1]);
}

function end(read: Read, at: number): void {
	if (read.endedAt !== undefined) return;
	for (let index = read.begunAt.length; index < read.isLater.length; index += 1) read.isLater[index] = true;
	read.endedAt = at;
}

function goBack(read: Read): void {
	if (read.endedAt !== undefined) read.endedAt = undefined;
	else read.begunAt.pop();
	while (read.begunAt.length > 0 && read.isLater[read.begunAt.length - 1]) read.begunAt.pop();
}

interface Where {
	meeting: Known;
	here: RunningPoint | undefined;
	points: readonly RunningPoint[];
	at: number;
	endedAt: number | undefined;
	/** The end of the agenda. */
	planned: number;
}

/** Behind the agenda: by when the point began, and by what it has taken beyond its minutes. */
function latenessOf({ meeting, here, points, at, endedAt, planned }: Where): number {
	if (endedAt !== undefined) return inMinutes(endedAt - planned);
	if (here) {
		const begun = here.startsAt.getTime();
		const over = Math.max(0, at - (begun + here.minutes * MINUTE));
		return inMinutes(begun - here.plannedAt.getTime() + over);
	}
	return points.length > 0 ? Math.max(0, inMinutes(at - instantOf(meeting.startsAt))) : 0;
}

function inMinutes(ms: number): number {
	// Towards zero: nobody is a minute late after five seconds.
	return Math.trunc(ms / MINUTE) || 0;
}
