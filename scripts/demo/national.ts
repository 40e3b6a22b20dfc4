// What the product itself brings along (src/lib/domain/), as rows of the demo: helplines of its Länder, legal bases.
import { BUILT_IN_HELPLINES_CHECKED } from '../../src/lib/domain/directory/helplines';
import type { Row } from '../../src/lib/domain/tables';
import { NATIONAL_HELPLINES } from '../../src/lib/domain/directory/national-helplines';
import { NATIONAL_LEGAL_BASES } from '../../src/lib/domain/consultation/national-legal-bases';
import { REGIONS } from './places';
import { shared } from './records';

const OFFICE = 'Fachstelle Kinderschutz';
const isHere = ({ lands }: { lands: readonly string[] }) =>
	lands.length === 0 || REGIONS.some(({ land }) => lands.includes(land));

export function makeHelplines(now: Date): Row<'helplines'>[] {
	return NATIONAL_HELPLINES.filter(isHere).map((helpline) => ({
		...shared(now, OFFICE, 'helpline', helpline.phone),
		verifiedAt: BUILT_IN_HELPLINES_CHECKED,
		...helpline
	}));
}

export function makeLegalBases(now: Date): Row<'legalBases'>[] {
	return NATIONAL_LEGAL_BASES.map((basis) => ({
		...shared(now, OFFICE, 'legalBasis', basis.code),
		verifiedAt: now.toISOString().slice(0, 10),
		...basis
	}));
}
