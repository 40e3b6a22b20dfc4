/** The agenda of a meeting: its points in their order, each with the minutes that it may take (§ 6 of the rules of procedure). */
import * as z from 'zod/mini';
import { line } from '../fields';

/** a) Kurzaustausch, b) Fortbildung, c) Ergebnissicherung, d) Planung weiterer Themen, e) Fallbesprechungen, a break, something else. */
export const POINT_KINDS = [
	'exchange',
	'training',
	'results',
	'planning',
	'cases',
	'break',
	'other'
] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export const agendaPoint = z.object({
	kind: z.enum(POINT_KINDS),
	title: line,
	minutes: z.int().check(z.minimum(0), z.maximum(24 * 60))
});
export type AgendaPoint = z.infer<typeof agendaPoint>;

export const agenda = z.array(agendaPoint).check(z.maxLength(40));
export type Agenda = z.infer<typeof agenda>;
