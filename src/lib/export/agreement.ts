/**
 * The cooperation agreement filled in: the text with the network's name, office and youth offices, places for signatures, and who has
 * joined. Its rows say in their first cell what they are (server/lists/pdf/agreement.typ sets them): `text`, `point`, `partner`, `sign`.
 */
import { membershipState } from '../domain/directory/register';
import { responsibilityOn } from '../domain/place/responsibility';
import { agreementSections } from '../text/agreement/sections';
import type { AgreementFacts } from '../text/agreement/facts';
import { formatShortDay } from '../text/format';
import { AGREEMENT_WORDS, LIST_TITLES } from '../text/handed-lists';
import { contentOf, type ListContent, type Section } from './content';
import { byName, type NetworkRows } from './network-rows';
import { officeLines } from './office-lines';

/** Places for partners who sign one paper; more sign on further copies. */
const PLACES = 6;

export function agreement(rows: NetworkRows): ListContent {
	const partners = rows.memberships
		.filter((one) => membershipState(one, rows.today) === 'in')
		.toSorted(byName);
	return contentOf(
		'agreement',
		[
			...textOf(factsOf(rows)),
			ANNEXES,
			signatures(rows),
			{ title: AGREEMENT_WORDS.partners, rows: partners.map(partnerRow) }
		],
		partners.length
	);
}

function factsOf(rows: NetworkRows): AgreementFacts {
	const { region, youthOffices, employers } = rows;
	return {
		network: region.name,
		land: region.land,
		office: officeLines(employers.get(region.coordinationOffice)),
		youthOffices: youthOffices.toSorted(byName).map(({ id, name }) => ({ name, places: placesOf(id, rows) }))
	};
}

/** The municipalities that a youth office is in charge of today. */
function placesOf(youthOffice: string, { municipalities, responsibilities, today }: NetworkRows): string[] {
	return municipalities
		.filter(({ ags }) => responsibilityOn(ags, today, responsibilities)?.youthOffice === youthOffice)
		.toSorted(byName)
		.map(({ name }) => name);
}

function textOf(facts: AgreementFacts): Section[] {
	return agreementSections(facts).map(({ title, parts }) => ({
		title,
		rows: parts.map((part) => (typeof part === 'string' ? row('text', part) : row('point', part.point)))
	}));
}

const ANNEXES: Section = {
	title: AGREEMENT_WORDS.annexes,
	rows: [row('point', LIST_TITLES.annex1), row('point', LIST_TITLES.annex2)]
};

/** The youth offices by their names, then places for partners. */
function signatures({ youthOffices }: NetworkRows): Section {
	const offices = youthOffices.toSorted(byName).map(({ name }) => row('sign', name));
	const partners = Array.from({ length: PLACES }, () => row('sign', AGREEMENT_WORDS.partner));
	return { title: AGREEMENT_WORDS.signatures, rows: [...offices, ...partners] };
}

function partnerRow({ name, carrier, joinedAt }: NetworkRows['memberships'][number]): string[] {
	return row('partner', name, carrier, formatShortDay(joinedAt));
}

/** As many cells as there are columns. */
function row(kind: 'text' | 'point' | 'partner' | 'sign', ...cells: string[]): string[] {
	return [kind, ...cells, '', '', ''].slice(0, 4);
}
