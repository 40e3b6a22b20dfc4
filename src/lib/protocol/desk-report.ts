/**
 * `GET /api/desk/report?year=2026`: what a year was like, one section for each network: the counting, how fresh the entries are, what is
 * missing, who has met. Small groups are hidden before it leaves the server, and there is no other cut of the numbers by which a
 * hidden one could be worked out. `POST`: one network's as a PDF.
 */
import * as z from 'zod/mini';
import { DIMENSIONS } from '../domain/consultation/counting';
import { CHECKED_TABLES } from '../domain/directory/checked-entries';
import { day, instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { land, organisationGroup } from '../domain/vocabulary';

const counted = z.object({ held: z.int(), planned: z.int() });

const directory = z.object({
	/** On which freshness and gaps were looked at. */
	day,
	land,
	checked: z.array(
		z.object({ table: z.enum(CHECKED_TABLES), checked: z.int(), overdue: z.int(), never: z.int() })
	),
	gaps: z.object({
		unadvised: z.array(z.object({ basis: z.string(), n: z.int() })),
		unserved: z.int(),
		withoutDeputy: z.int(),
		withoutKey: z.int(),
		withoutContact: z.int(),
		unrepresented: z.array(organisationGroup)
	}),
	circles: z.array(z.object({ name: z.string(), meetings: counted, trainings: counted }))
});

const sittings = z.object({
	name: z.string(),
	/** By the rules of procedure. */
	asked: z.nullable(z.object({ meetings: z.int(), minutes: z.int() })),
	...{ held: z.int(), planned: z.int(), shorter: z.int(), recorded: z.int() },
	seats: z.array(z.object({ name: z.string(), present: z.int(), excused: z.int(), absent: z.int() }))
});

export const deskReport = z.object({
	serverTime: instant,
	year: z.int(),
	/** Years that have numbers, and the present one; newest first. */
	years: z.array(z.int()),
	networks: z.array(
		z.object({
			region: recordId,
			name: z.string(),
			dimensions: z.array(
				z.object({
					dimension: z.enum(DIMENSIONS),
					/** `n` is null where it is hidden. */
					rows: z.array(z.object({ value: z.string(), n: z.nullable(z.int()) }))
				})
			),
			/** A server of before does not say. */
			directory: z.optional(directory),
			sittings: z.optional(z.array(sittings))
		})
	)
});
export type DeskReport = z.infer<typeof deskReport>;
export type NetworkReport = DeskReport['networks'][number];

/** A year from 2020 to 2100. As text: what turns it into a number would be part of everybody's first visit. */
const year = z.string().check(z.regex(/^(20[2-9]\d|2100)$/));
export const reportQuery = z.object({ year });

export const reportFileBody = z.object({ network: recordId, year });
export const reportFile = z.object({
	/** Of the file. */
	name: z.string(),
	type: z.string(),
	/** Its bytes, in base64. */
	content: z.string()
});
export type ReportFile = z.infer<typeof reportFile>;
