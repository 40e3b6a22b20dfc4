/** Words beside which a name stands: titles, kin, roles, the verbs of naming; and those that speak against one. */
const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Behind these almost anything is a name: "Frau Sommer", "Fam. Yılmaz". */
export const TITLES = list(
	'frau frl fräulein fr hr hrn herr herrn herren familie familien fam eheleute ehepaar dr prof doktor professor dipl med mr mrs miss madame monsieur mme signora signor señora señor lady lord schwester-oberin pater'
);
/** Titles that may stand between another title and the name. */
export const INNER_TITLES = list(
	'dr prof med phil rer nat dipl psych doktor professor und frau herrn herr fr hr freifrau freiherr graf gräfin'
);

export const FEMALE = list(
	'mutter mama mami mutti kindsmutter kindesmutter stiefmutter pflegemutter schwiegermutter oma omi großmutter uroma tante schwester halbschwester stiefschwester tochter enkelin nichte cousine patentante patin ehefrau exfrau freundin partnerin lebensgefährtin verlobte nachbarin lehrerin klassenlehrerin sportlehrerin kollegin spfh-kollegin erzieherin hebamme familienhebamme therapeutin ärztin kinderärztin frauenärztin zahnärztin trainerin cheftrainerin leiterin gruppenleiterin schulleiterin kitaleitung betreuerin bezugsbetreuerin praktikantin babysitterin tagesmutter schülerin mitschülerin patientin klientin sozialarbeiterin sozialpädagogin psychologin pastorin pfarrerin anwältin richterin sachbearbeiterin vormundin verfahrensbeiständin km kmu'
);
export const MALE = list(
	'vater papa papi vati kindsvater kindesvater stiefvater pflegevater schwiegervater opa opi großvater uropa onkel bruder halbbruder stiefbruder sohn enkel neffe cousin vetter pate patenonkel ehemann exmann ex mann freund partner lebensgefährte verlobter nachbar nachbarn lehrer klassenlehrer sportlehrer musiklehrer kollege erzieher therapeut arzt kinderarzt hausarzt zahnarzt trainer fußballtrainer schwimmtrainer leiter gruppenleiter schulleiter hausmeister betreuer bezugsbetreuer praktikant babysitter schüler mitschüler patient klient sozialarbeiter sozialpädagoge psychologe pastor pfarrer diakon imam anwalt richter sachbearbeiter vormund schulbegleiter kv kumpel chef nachbarsjunge fahrer busfahrer kindsvater baba abi dede'
);
export const CHILD = list(
	'kind baby säugling junge mädchen tochter sohn bub geschwister zwillinge schüler schülerin bruder schwester geschwisterkind pflegekind enkel enkelin älteste jüngste mittlere ältester jüngster ältesten jüngsten zwilling drilling kleine kleiner kleinen große großer großen frühchen ki jugendliche jugendlicher'
);
export const KIN = list(
	'oma omi opa opi onkel tante mama papa mami papi mutti vati bruder schwester cousin cousine vetter großmutter großvater uroma uropa patin pate baba anne abla abi dede nine bà bac teta amca dayı dayi hala teyze'
);

/** A name is said: "heißt X", "namens X", "Name: X". */
export const NAMING = list(
	'heißt heisst heiße heisse heißen heissen hieß hiess heiß namens name namen vorname nachname genannt gerufen nennen nennt nenne nannte rufname spitzname gewisser gewissen gewisse namen mädchenname geburtsname taufname klingel klingelschild'
);

export const DETERMINERS = list(
	'der die das den dem des ein eine einen einem einer eines im am zum zur beim vom ins ans kein keine keinen keinem keiner dieser diese dieses diesen diesem jeder jede jedes jeden jedem mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer euer eure etwas nichts viel wenig alles mehr genug etwas welche welcher manche solche alle allen beide zwei drei'
);

/** Who may stand before a name without a comma: persons by function, also as the end of a longer word. */
const ROLE_END =
	/(?:lehrerin|lehrer|trainerin|trainer|mutter|vater|bruder|schwester|kollegin|kollege|nachbarin|nachbar|freundin|freund|partnerin|partner|betreuerin|betreuer|leiterin|leiter|leitung|begleiterin|begleiter|helferin|helfer|therapeutin|therapeut|beraterin|berater|arzt|ärztin|anwalt|anwältin|erzieherin|erzieher|arbeiterin|arbeiter|pädagogin|pädagoge|pflegerin|pfleger|meisterin|meister|pastorin|pastor|pfarrerin|pfarrer|praktikantin|praktikant|hebamme|oma|opa|onkel|tante|cousin|cousine|sohn|tochter|neffe|nichte|enkel|enkelin|kind|schülerin|schüler|patientin|patient|klientin|klient|psychologin|psychologe|vormund|sitterin|sitter|chefin|chef|kumpel|referendarin|referendar)$/u;

/** Words of the family and forms of address: never a name themselves, though some people are called so. */
const FAMILY = list(
	'mutter mama mami mutti vater papa papi vati oma omi opa opi onkel tante bruder schwester sohn tochter kind kinder baby junge mädchen mann frau herr dame freund freundin partner partnerin eltern baba anne abla abi dede nine bà teta amca familie dr prof doktor nachbar nachbarin cousin cousine vetter pate patin enkel neffe nichte'
);
export const isFamilyWord = (lower: string) => FAMILY.has(lower);

export const isRole = (lower: string) =>
	FEMALE.has(lower) || MALE.has(lower) || CHILD.has(lower) || ROLE_END.test(lower);
