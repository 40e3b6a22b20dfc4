/**
 * What everybody may ask of a network that lets itself be read (docs/hsds.md). The answers are HSDS, whose profile stands in
 * export/hsds: no phone asks here.
 */
import * as z from 'zod/mini';

const count = (most: number) =>
	z.optional(
		z
			.string()
			.check(z.regex(/^[1-9]\d{0,4}$/))
			.check(z.refine((text) => Number(text) <= most))
	);

const PER_PAGE = { usually: 50, most: 200 } as const;
const paged = { page: count(99_999), per_page: count(PER_PAGE.most) };

export const pagedQuery = z.object(paged);
/** `full`: with all that belongs to it, instead of in brief. */
export const listQuery = z.object({ ...paged, full: z.optional(z.enum(['true', 'false'])) });
export type PagedQuery = z.infer<typeof pagedQuery>;

/** Which part of a list is asked for. */
export function partOf({ page = '1', per_page }: PagedQuery): { page: number; perPage: number } {
	return { page: Number(page), perPage: per_page === undefined ? PER_PAGE.usually : Number(per_page) };
}
