/** The gaps of a network as numbers, for a report: how many, and of the kinds of institution which. Pure; what a gap is, gaps.ts says. */
import type { OrganisationGroup } from '../vocabulary';
import type { Gaps } from './gaps';

export interface GapNumbers {
	/** Municipalities for which nobody advises, by the code of the legal basis. */
	unadvised: { basis: string; n: number }[];
	/** Municipalities for which no youth office is known to be in charge. */
	unserved: number;
	/** Experts. */
	withoutDeputy: number;
	withoutKey: number;
	/** Institutions. */
	withoutContact: number;
	/** Kinds of institution that the law names and nobody stands for. */
	unrepresented: OrganisationGroup[];
}

export function gapNumbers(gaps: Gaps): GapNumbers {
	return {
		unadvised: gaps.unadvised.map(({ basis, places }) => ({ basis: basis.code, n: places.length })),
		unserved: gaps.unserved.length,
		withoutDeputy: gaps.withoutDeputy.length,
		withoutKey: gaps.withoutKey.length,
		withoutContact: gaps.withoutContact.length,
		unrepresented: gaps.unrepresented.flatMap(({ groups }) => groups)
	};
}
