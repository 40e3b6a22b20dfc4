/** The group of institutions that a heading of a list names (§ 3 of the rules of procedure of the Kooperationskreise, and other networks). */
import { fold } from '../../domain/place/fold';
import type { OrganisationGroup } from '../../domain/vocabulary';

/** The narrower first: "Gesundheitsamt" is not "Medizinische Hilfen", "Schulsozialarbeit" no "Jugendhilfe". */
const GROUPS: readonly [OrganisationGroup, RegExp][] = [
	['daycare', /kindertages|\bkitas?\b|krippe|kindergart|kindergaert|\bhorte?\b/],
	['school', /schul|gymnasi|foerderzentr/],
	['women', /frauen(?!aerzt|arzt)/],
	['health', /gesundheitsa/],
	['publicOrder', /ordnungs(?:a|b)/],
	['justice', /gericht|polizei|staatsanwalt|strafverfolg|justiz|rechtsberat|verfahrensbeist|anwael/],
	['integration', /eingliederung|fruehfoerder|behindert/],
	['medical', /medizin|aerzt|arzt|praxen|klinik|kranken|hebamm|paediatr|gynaekolog|psychiatr|therap/],
	['volunteering', /ehrenamt|\bvereine\b|feuerwehr/],
	['earlyHelp', /fruehe[rn]? hilfen/],
	['coordination', /koordinier|koordination|fachstelle/],
	[
		'youthWelfare',
		/jugendhilfe|jugenda|\basd\b|erziehungsberat|familienbildung|kinderschutzbund|freie[rn]? traeger/
	]
];
/** The texts of a header and of a row with several cells, as the reader joins them. */
const SEVERAL = ' · ';

/** The group that holds below `text`; `before` where it is no heading, undefined where it is one that names none. */
export function groupBelow(
	text: string,
	before: OrganisationGroup | undefined
): OrganisationGroup | undefined {
	if (text === '' || text.includes(SEVERAL)) return before;
	const folded = fold(text);
	return GROUPS.find(([, form]) => form.test(folded))?.[0];
}
