/** Words by which the name of a person, of an organisation and a function are told apart. */
import { fold } from '../../domain/place/fold';
import { isFirstName } from './first-names';

const TITLE = String.raw`(?:prof|dr(?:\.?\s?in)?|pd|priv\.-?doz|mag|ing|med|phil|jur|rer|nat|pol|paed|päd|psych|theol|dent|vet|habil|h\.?\s?c|mult|dres)\b\.?`;
/** "Prof. Dr. med. ": part of the name. */
export const TITLES = new RegExp(`^(?:${TITLE}\\s*)+`, 'i');
/** A training before or behind a name: "Dipl.-Soz.päd. (FH)", "M.A.", "B. Sc.". */
export const TRAINING =
	/^(?:(?:dipl(?:om)?\.?[ -]?)[\p{L}.]+(?:[ /-][\p{L}.]*(?:päd|arb|psych|psy|ing|wirt|soz)[\p{L}.]*)*(?:\s?\(\s?(?:fh|uni|ba)\s?\))?|[mb]\.\s?(?:a|sc|ed|eng)\.?(?=\s|$))\s*/iu;
/** Ranks of the police: "PHK", "KOK'in". */
export const RANK = /^E?[PK](?:H[KM]|O[KM]|K|M)(?:['’]?in)?\s+(?=\p{Lu})/u;
export const SALUTATION = /^(frau|fr\.|herrn?|hr\.)\s+/i;

/** "Frau" and "Herr" as they are written out. */
export const salutationOf = (text: string) => {
	const word = SALUTATION.exec(text)?.[1]?.toLowerCase();
	return word === undefined ? '' : word.startsWith('f') ? 'Frau' : 'Herr';
};

const FUNCTIONS =
	/leit(?:ung|er|erin)|koordin|berat(?:er|ung|ende|s?lehr)|padagog|paedagog|sozialarb|erzieher|hebamme|lehr(?:er|kraft)|rektor|fachkraft|fachberat|sekret|vorsitz|geschaeft|arzt|aerzt|psycholog|therapeut|referent|beauftrag|ansprech|vertret|stellv|vorstand|kommissar|richter|sachbearb|mitarbeit|trainer|\bwart|jugendwart|manag|verwaltung|dipl|schulsozial|insofa|\bisef\b|schwester|pfleger|dezernent|anwalt|anwaeltin|beistand|polizist|beamt|inhaber|traeger|praktik|assist|supervis|mediator|seelsorg|pastor|diakon|dozent|prokur|\bchef|obmann|obfrau|zustaendig|team(?:leit|koord)|heilpaed|logopaed|ergo|\bfsj\b|hausmeister|kraft\b|\bfr[ue]eh/;
const ORGANISATIONS =
	/kita|kinder(?:garten|tages|haus|schutz(?:bund|zentrum|-zentrum)|klinik|heim|hort)|krippe|\bhort\b|schule|gymnasi|foerderzentrum|praxis|klinik|krankenhaus|\bamt\b|jugendamt|gesundheitsamt|sozialamt|ordnungsamt|landratsamt|amtsgericht|gericht|polizei|staatsanwalt|beratungsstelle|\bzentrum|zentrum\b|\be\.?\s?v\.?(?=\W|$)|\bg?gmbh\b|\bag\b(?!\.)|stiftung|verein|verband|\p{L}werk\b|kirche|gemeinde|diakonie|caritas|awo\b|\bdrk\b|lebenshilfe|johanniter|malteser|frauenhaus|wohngruppe|heimstaette|netzwerk|feuerwehr|buero\b|dienst\b|fachdienst|fachstelle|stadt\b|kreis\b|haus\b|familienbildung|tagespflege|institut|treff\b|werkstatt|station\b|team\b|fruehfoerder|traeger\b|einrichtung|kommissariat|ministerium|bundes|landes|region\b|mobile\b/u;
const PARTICLE = /^(?:von|vom|van|de|den|der|di|da|zu|zur|zum|el|al|bin|ter|ten)$/i;
const WORD = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.)$/u;

/** What a person is, and no house: "Leitung der Kita" is a function, "Erziehungsberatungsstelle" none. */
const ROLES =
	/leit(?:ung|er|erin)\b|koordinator|berater(?:in)?\b|padagog|paedagogi?n?\b|sozialarbeiter|erzieher(?:in)?\b|hebamme\b|lehr(?:er|erin|kraft)\b|rektor|fachkraft|fachberater|sekretaer|vorsitzend|geschaeftsfuehr|arzt\b|aerztin\b|psycholog(?:e|in)\b|therapeut(?:in)?\b|referent|beauftragt|ansprech|vertretung|vertreter|stellv|kommissar(?:in)?\b|richter|sachbearbeit|mitarbeit|trainer|anwalt\b|anwaeltin|inhaber|pfleger(?:in)?\b|schwester\b|dezernent/;

export const isFunctionLike = (text: string) => FUNCTIONS.test(fold(text));
export const isOrganisationLike = (text: string) => ORGANISATIONS.test(fold(text));
/** The name of an organisation, and not of somebody's place in it. */
export const isOrganisation = (text: string) => isOrganisationLike(text) && !ROLES.test(fold(text));

/** Without salutation, titles and training. */
export function bareName(text: string): string {
	let bare = text.trim().replace(SALUTATION, '');
	for (let before = ''; before !== bare;) {
		before = bare;
		bare = bare.replace(RANK, '').replace(TITLES, '').replace(TRAINING, '').replace(SALUTATION, '');
	}
	return bare.trim();
}

/** One to four words that begin as names do, without "von" and the like; none where others stand between. */
function nameWords(text: string): string[] {
	const words = bareName(text).split(' ');
	const names = words.filter((word) => !PARTICLE.test(word));
	// "ASD", "PHK".
	if (words.length === 1 && /^\p{Lu}{2,4}$/u.test(text.trim())) return [];
	return words.length <= 5 && names.length <= 4 && names.every((word) => WORD.test(word)) ? names : [];
}

/** Written like a name, whatever it means: a surname may be a trade ("Richter", "Kraft"). */
export const isWrittenLikeName = (text: string) => nameWords(text).length > 0;

const startsWithFirstName = (names: readonly string[]) =>
	names.length > 1 && (names[0] ?? '').split('-').every((name) => isFirstName(name));
/** Trades that are surnames, too; behind a word that is no adjective ("Pädagogischer Leiter"). */
const TRADES =
	/^(?:Richter|Lehrer|Pfleger|Kraft|Leiter|Arzt|Pastor|Meister|Schulte|Schuleit|Amtsberg|Koch|Vogt)$/;

/** "Tjorven Richter", "Pädagogischer Leiter": nobody can say by its form which of the two it is. */
export function mayBeName(text: string): boolean {
	const names = nameWords(text);
	return names.length > 1 && TRADES.test(names.at(-1) ?? '');
}

/** Written like a name, and meaning nothing else. */
export function isPersonLike(text: string): boolean {
	if (isVacant(text)) return false;
	const names = nameWords(text);
	if (names.length === 0) return false;
	// "Frau Richter", "Dr. Tjark Lehrer", "Anna Kraft": who is greeted, has a title or a first name, is no function.
	const isSomebody = SALUTATION.test(text) || TITLES.test(text) || startsWithFirstName(names);
	if (isSomebody && names.length <= 3) return true;
	if (names.length === 2 && TRADES.test(names[1] ?? '') && !/(?:er|en|e|es)$/.test(names[0] ?? ''))
		return true;
	return !isFunctionLike(names.join(' ')) && !isOrganisationLike(names.join(' '));
}

/** With a salutation, a title or a first name before it: certainly somebody. */
export const isWholePerson = (text: string) =>
	isPersonLike(text) && (SALUTATION.test(text) || TITLES.test(text) || bareName(text).includes(' '));

const VACANT =
	/^(?:n\.?\s?n\.?|vakant|unbesetzt|(?:derzeit|zurzeit|zur zeit|z\.\s?zt?\.|momentan|aktuell)?\s?(?:nicht|un)\s?besetzt|stelle (?:ist )?(?:unbesetzt|vakant|frei)|offen|folgt|wird noch benannt|noch offen|unbekannt|k\.?\s?a\.?|keine?|[-–—/.?x]+)$/i;
/** "N.N. (Leitung)", "Frau N. N." */
const NOMEN_NESCIO = /^(?:(?:frau|herr)\s)?n\.\s?n\.?(?=$|[\s,;(/])|^(?:frau\s|herr\s)?NN(?=$|[\s,;(/])/i;
export const isVacant = (text: string) => VACANT.test(text.trim()) || NOMEN_NESCIO.test(text.trim());

const AS_ABOVE =
	/^(?:s\.?\s?o\.?|siehe oben|s\. oben|wie oben|w\.?\s?o\.?|dito|dto\.?|ebenso|ebd\.?|ebenda|[„"″〃]+|-\s?["“”]\s?-)$/i;
export const isAsAbove = (text: string) => AS_ABOVE.test(text.trim());
/** From when, until when, on which days: beside a name it is a remark, no function. */
export const isRemark = (text: string) =>
	/^(?:bis|ab|seit|vom?|von|nur|zurzeit|zur zeit|z\.\s?zt?\.?|derzeit|in elternzeit|elternzeit|mutterschutz|krank|abwesend|urlaub|(?:mo|di|mi|do|fr|sa)(?![\p{L}])|(?:mon|diens|donners|frei)tags?|mittwochs?|vormittags?|nachmittags?|\d{1,2}\s?[.:–-]\s?\d|\d{1,2}\s?(?:uhr|h)(?!\p{L}))/iu.test(
		text.trim()
	);
/** Who belongs to nobody. */
export const isOnHerOwn = (text: string) =>
	/^(?:freiberuflich|selbst(?:st)?ändig|freischaffend|in freier praxis|privat|honorarkraft)(?: tätig)?$/i.test(
		text.trim()
	);
/** Nothing, in the words of lists. */
export const isNothing = (text: string) =>
	/^(?:[-–—/.]+|k\.?\s?a\.?|keine?r?s?|entfällt|n\.?\s?v\.?|nicht vorhanden)$/i.test(text.trim());
