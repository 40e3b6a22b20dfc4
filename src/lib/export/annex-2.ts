/**
 * Anlage 2: the experts of a network, under each legal basis by which they advise, in the order in which the directory has the
 * bases. Whoever names none of them stands at the end: nobody is missing.
 */
import type { Expert } from '../domain/directory/directory';
import { basisHeading, WITHOUT_BASIS } from '../text/handed-lists';
import { addressCell, reachCell } from './cells';
import { contentOf, type ListContent } from './content';
import { byName, type NetworkRows } from './network-rows';

export function annex2({ experts, legalBases, employers }: NetworkRows): ListContent {
	const sorted = experts.toSorted(byName);
	const rowsOf = (some: readonly Expert[]) => some.map((expert) => rowOf(expert, employers));
	const bases = legalBases.toSorted(
		(one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1)
	);
	const known = new Set(bases.map(({ code }) => code));
	const sections = bases.map((basis) => ({
		title: basisHeading(basis),
		rows: rowsOf(sorted.filter((expert) => expert.legalBases.includes(basis.code)))
	}));
	const others = sorted.filter((expert) => !expert.legalBases.some((code) => known.has(code)));
	return contentOf('annex2', [...sections, { title: WITHOUT_BASIS, rows: rowsOf(others) }], experts.length);
}

/** Where she has no address of her own, she is found at her employer's. */
function rowOf(expert: Expert, employers: NetworkRows['employers']): string[] {
	const employer = employers.get(expert.organisation);
	const own = addressCell(expert.address);
	return [expert.name, own || (employer ? addressCell(employer.address) : ''), reachCell(expert)];
}
