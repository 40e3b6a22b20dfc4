/**
 * Which legal basis somebody of a profession usually asks on, in a Land (model cooperation agreement, no. 5.3). A proposal
 * only: the person who asks knows best, and every basis that holds in the Land can be chosen instead.
 */
import type { LegalBasis } from './legal-basis';
import type { Land, Profession } from '../vocabulary';

/** The legal bases that hold in `land` (all of them where the Land is unknown), in their order. */
export function legalBasesIn(land: Land | undefined, legalBases: readonly LegalBasis[]): LegalBasis[] {
	return legalBases
		.filter(
			({ publication, lands }) =>
				publication === 'published' && (lands.length === 0 || !land || lands.includes(land))
		)
		.sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
}

/**
 * The basis to preselect: the first that names the profession, else the first that is for everybody; undefined
 * without a profession.
 */
export function proposeLegalBasis(
	profession: Profession | '',
	land: Land | undefined,
	legalBases: readonly LegalBasis[]
): LegalBasis | undefined {
	if (profession === '') return undefined;
	const holding = legalBasesIn(land, legalBases);
	return (
		holding.find(({ professions }) => professions.includes(profession)) ??
		holding.find(({ professions }) => professions.length === 0)
	);
}
