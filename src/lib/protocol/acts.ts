/**
 * `GET /api/desk/acts`: a page of the log of acts, the newest first; `POST`: all that is asked for, as a table. `GET …/chain`: whether
 * none is missing.
 */
import * as z from 'zod/mini';
import { ACT_KINDS, type ChainState, INSTALLATION, type ShownAct } from '../domain/access/acts';
import { day, instant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';

const network = z.union([recordId, z.literal(INSTALLATION)]);
const asked = {
	network,
	kind: z.optional(z.enum(ACT_KINDS)),
	/** The account that did it. */
	who: z.optional(recordId),
	/** Both included. */
	from: z.optional(day),
	until: z.optional(day)
};
export const actsBody = z.object(asked);
export type ActsQuery = z.infer<typeof actsBody>;
export const actsQuery = z.object({ ...asked, page: z.string().check(z.regex(/^[1-9]\d{0,5}$/)) });
export const chainQuery = z.object({ network });

const shownAct = z.object({
	number: z.int(),
	at: instant,
	// The words of a newer server are shown as they are.
	kind: z.string(),
	way: z.string(),
	who: optionalRecordId,
	name: z.string(),
	state: z.enum(['here', 'elsewhere', 'gone', 'nobody']),
	table: z.string(),
	record: optionalRecordId,
	subject: z.string(),
	hash: z.string()
}) satisfies z.ZodMiniType<ShownAct>;

export const actsPage = z.object({
	serverTime: instant,
	acts: z.array(shownAct),
	total: z.int(),
	perPage: z.int(),
	/** Who may have done something, by name. */
	people: z.array(z.object({ id: recordId, name: z.string() })),
	/** Whether what belongs to no network may be read too. */
	installation: z.boolean()
});
export type ActsPage = z.infer<typeof actsPage>;

export const actsChain = z.object({
	count: z.int(),
	first: z.nullable(z.object({ number: z.int(), at: instant })),
	last: z.nullable(z.object({ number: z.int(), hash: z.string() })),
	broken: z.nullable(z.int())
}) satisfies z.ZodMiniType<ChainState>;

export const actsFile = z.object({
	name: z.string(),
	type: z.string(),
	/** Its bytes, in base64. */
	content: z.string()
});
export type ActsFile = z.infer<typeof actsFile>;
