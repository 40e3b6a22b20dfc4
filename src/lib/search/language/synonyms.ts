/**
 * What the field calls by several names. Each concept has a code and its spellings; a text that contains one of
 * them carries the concept, whether it is a record or a question, so "ISEF" finds "insoweit erfahrene Fachkraft".
 * Abbreviations count as whole words only: "JA" is not the beginning of "Jahn".
 */
import { fold } from '../../domain/place/fold';

const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
	expert: [
		'insofa',
		'isef',
		'ief',
		'insofern erfahrene Fachkraft',
		'insoweit erfahrene Fachkraft',
		'insoweit erfahrene Fachkräfte',
		'Kinderschutzfachkraft',
		'Kinderschutzfachkräfte'
	],
	endangerment: ['kwg', 'Kindeswohlgefährdung', 'Kindeswohlgefährdungen', 'Gefährdung des Kindeswohls'],
	socialService: [
		'asd',
		'Allgemeiner Sozialer Dienst',
		'Allgemeine Soziale Dienst',
		'Kommunaler Sozialdienst',
		'ksd'
	],
	youthOffice: ['ja', 'Jugendamt', 'Jugendämter', 'Kreisjugendamt', 'Stadtjugendamt', 'Amt für Jugend'],
	familyNurse: [
		'fgkikp',
		'Familien-Gesundheits- und Kinderkrankenpflegerin',
		'Familien-Gesundheits- und Kinderkrankenpfleger',
		'Familiengesundheits- und Kinderkrankenpflegerin',
		'Familienkinderkrankenschwester'
	],
	cooperationAct: [
		'kkg',
		'Gesetz zur Kooperation und Information im Kinderschutz',
		'Bundeskinderschutzgesetz',
		'bkischg'
	],
	earlyHelp: ['fh', 'Frühe Hilfen', 'Früher Hilfen', 'Frühen Hilfen', 'nzfh'],
	daycare: [
		'kita',
		'kitas',
		'Kindertagesstätte',
		'Kindertagesstätten',
		'Kindertageseinrichtung',
		'Kindergarten',
		'Krippe'
	],
	familySupport: ['spfh', 'Sozialpädagogische Familienhilfe', 'Familienhilfe'],
	counselling: ['eb', 'Erziehungsberatung', 'Erziehungsberatungsstelle', 'Erziehungs- und Familienberatung'],
	childPsychiatry: ['kjp', 'Kinder- und Jugendpsychiatrie', 'Kinder- und Jugendpsychotherapie'],
	childHealthService: [
		'kjgd',
		'Kinder- und Jugendärztlicher Dienst',
		'Kinder- und Jugendgesundheitsdienst',
		'kjäd'
	],
	socialPaediatrics: ['spz', 'Sozialpädiatrisches Zentrum'],
	familyCourt: ['famg', 'Familiengericht', 'Amtsgericht Familienabteilung'],
	childProtectionLeague: ['dksb', 'Kinderschutzbund', 'Deutscher Kinderschutzbund'],
	coordination: ['Koordinierungsstelle', 'Fachstelle Kinderschutz', 'Netzwerkkoordination', 'Koordination'],
	signLanguage: ['dgs', 'Gebärdensprache', 'Gebärden', 'Deutsche Gebärdensprache'],
	police: ['polizei', 'kripo', 'Kriminalpolizei', 'Schutzpolizei']
};

/** Spelling (folded, words joined by one blank) → concept. */
const BY_SPELLING: ReadonlyMap<string, string> = new Map(
	Object.entries(CONCEPTS).flatMap(([concept, spellings]) =>
		spellings.map((spelling) => [wordsOf(spelling).join(' '), concept] as const)
	)
);
const LONGEST = Math.max(...[...BY_SPELLING.keys()].map((spelling) => spelling.split(' ').length));

/** Words of folded text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export interface Mention {
	concept: string;
	/** Index of the first word, and how many words the spelling takes. */
	at: number;
	length: number;
}

/** The concepts named in `words` (folded), the longest spelling first where they overlap. */
export function mentions(words: readonly string[]): Mention[] {
	const found: Mention[] = [];
	let at = 0;
	while (at < words.length) {
		const mention = longestAt(words, at);
		if (mention) found.push(mention);
		at += mention?.length ?? 1;
	}
	return found;
}

function longestAt(words: readonly string[], at: number): Mention | undefined {
	for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
		const concept = BY_SPELLING.get(words.slice(at, at + length).join(' '));
		if (concept) return { concept, at, length };
	}
	return undefined;
}
