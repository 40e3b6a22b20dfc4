/** What an office does with an agenda while it is edited. Each point has a key, by which the page keeps its place and the focus. Pure. */
import { type AgendaPoint, agendaPoint, type PointKind } from '$lib/domain/meeting/agenda';
import { newId } from '$lib/domain/id';
import { POINT_WORDS } from '$lib/text/meeting/agenda-words';

export interface EditedPoint {
	key: string;
	kind: PointKind;
	title: string;
	/** As it is typed. */
	minutes: string;
}

export function editedPoints(points: readonly AgendaPoint[]): EditedPoint[] {
	return points.map(({ kind, title, minutes }) => ({ key: newId(), kind, title, minutes: String(minutes) }));
}

/** A new one at the end; a break is a quarter of an hour. */
export function newPoint(kind: PointKind): EditedPoint {
	return {
		key: newId(),
		kind,
		title: kind === 'other' ? '' : POINT_WORDS[kind],
		minutes: kind === 'break' ? '15' : '30'
	};
}

/** What is saved, or by key a sentence. */
export function readPoints(
	points: readonly EditedPoint[]
): { points: AgendaPoint[] } | { problems: Readonly<Record<string, string>> } {
	const problems: Record<string, string> = {};
	const read = points.map(({ key, kind, title, minutes }) => {
		const point = { kind, title: title.trim(), minutes: minutesIn(minutes) };
		if (point.title === '') problems[key] = 'Bitte geben Sie dem Punkt einen Titel.';
		else if (!/^\d{1,4}$/.test(minutes.trim()) || !agendaPoint.safeParse(point).success)
			problems[key] = 'Bitte die Dauer in ganzen Minuten, zum Beispiel 30.';
		return point;
	});
	return Object.keys(problems).length > 0 ? { problems } : { points: read };
}

/** The points as far as they can be read: for the times that are shown while somebody types. */
export function roughPoints(points: readonly EditedPoint[]): AgendaPoint[] {
	return points.map(({ kind, title, minutes }) => ({ kind, title, minutes: minutesIn(minutes) }));
}

function minutesIn(typed: string): number {
	return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
}
