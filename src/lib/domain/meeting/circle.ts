/**
 * A circle: the Kooperationskreis of a network, and what meets beside it (§§ 9 and 10 of the rules of procedure of the
 * Kooperationskreise Kinderschutz und Frühe Hilfen, Kreis Herzogtum Lauenburg).
 */
import * as z from 'zod/mini';
import { line, list, optionalDay, paragraph, sharedFields } from '../fields';
import { optionalRecordId, recordId } from '../id';

/** Kooperationskreis, Unterarbeitsgruppe, Arbeitskreis, Runder Tisch, Fachtag or Fortbildung. */
export const CIRCLE_KINDS = ['cooperation', 'subgroup', 'working', 'roundTable', 'training'] as const;
export type CircleKind = (typeof CIRCLE_KINDS)[number];

export const circle = z.object({
	...sharedFields,
	name: line,
	region: recordId,
	description: paragraph,
	kind: z.enum(CIRCLE_KINDS),
	/** The circle that has formed it (§ 10): of a subgroup alone. */
	parent: optionalRecordId,
	/** Its last day; a subgroup is formed for a time, and has one. */
	endsOn: optionalDay,
	/** Seats that it may have, so that it stays able to work (§ 3); 0 is no limit. */
	sizeLimit: z.int().check(z.minimum(0), z.maximum(1000)),
	/** Circles whose members receive its minutes, too (§ 8: those of both networks). */
	sharesMinutes: list(recordId)
});
export type Circle = z.infer<typeof circle>;

/** A circle of which nothing more is said. */
export const NEW_CIRCLE = {
	kind: 'cooperation',
	parent: '',
	endsOn: '',
	sizeLimit: 0,
	sharesMinutes: [] as string[]
} as const satisfies Partial<Circle>;
