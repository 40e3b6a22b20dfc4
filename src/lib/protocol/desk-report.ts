/**
 * `GET /api/desk/report?year=2026`: the yearly counting, one section for each network. Small groups are hidden before it
 * leaves the server, and there is no other cut of the numbers by which a hidden one could be worked out.
 */
import * as z from 'zod/mini';
import { DIMENSIONS } from '../domain/consultation/counting';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';

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
			)
		})
	)
});
export type DeskReport = z.infer<typeof deskReport>;
export type NetworkReport = DeskReport['networks'][number];

/** A year from 2020 to 2100. As text: what turns it into a number would be part of everybody's first visit. */
export const reportQuery = z.object({ year: z.string().check(z.regex(/^(20[2-9]\d|2100)$/)) });
