/** Changing an agenda step by step, as somebody with a keyboard or one thumb does: each step gives a new agenda. Pure. */
import type { Agenda, AgendaPoint, PointKind } from './agenda';

/** The point at `at` one place up or down; at an end it stays. */
export function moved(points: Agenda, at: number, by: -1 | 1): Agenda {
	const to = at + by;
	const [one, other] = [points[at], points[to]];
	if (one === undefined || other === undefined) return points;
	return points.map((point, index) => (index === at ? other : index === to ? one : point));
}

export function changed(points: Agenda, at: number, change: Partial<AgendaPoint>): Agenda {
	return points.map((point, index) => (index === at ? { ...point, ...change } : point));
}

export function without(points: Agenda, at: number): Agenda {
	return points.filter((_, index) => index !== at);
}

/** With one more at the end. */
export function withOneMore(points: Agenda, kind: PointKind, title: string): Agenda {
	return [...points, { kind, title, minutes: kind === 'break' ? 15 : 30 }];
}

/** Minutes of all points, breaks included. */
export function minutesOf(points: Agenda): number {
	return points.reduce((sum, { minutes }) => sum + minutes, 0);
}
