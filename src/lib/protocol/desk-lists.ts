/**
 * `GET /api/desk/lists`: the lists of an office's networks as they would be now, and which version was handed out last.
 * `POST`: one of them as a file. What stands in it is what a member of the network may see.
 */
import * as z from 'zod/mini';
import { HANDED_LISTS, LIST_FORMATS } from '../domain/directory/handed-list';
import { instant, optionalDay } from '../domain/fields';
import { recordId } from '../domain/id';

export const deskLists = z.object({
	serverTime: instant,
	networks: z.array(
		z.object({
			id: recordId,
			name: z.string(),
			lists: z.array(
				z.object({
					list: z.enum(HANDED_LISTS),
					/** Institutions or people that stand in it. */
					entries: z.int(),
					/** Of what was handed out last, 0 and empty where nothing was. */
					version: z.int(),
					day: optionalDay,
					/** What would be handed out now is not that. */
					changed: z.boolean()
				})
			)
		})
	)
});
export type DeskLists = z.infer<typeof deskLists>;
export type ListState = DeskLists['networks'][number]['lists'][number];

export const handOutBody = z.object({
	network: recordId,
	list: z.enum(HANDED_LISTS),
	format: z.enum(LIST_FORMATS)
});
export type HandOut = z.infer<typeof handOutBody>;

export const handedOut = z.object({
	/** Of the file. */
	name: z.string(),
	type: z.string(),
	/** Its bytes, in base64. */
	content: z.string(),
	version: z.int()
});
export type HandedOut = z.infer<typeof handedOut>;
