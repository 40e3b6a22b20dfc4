// The institutions that every region of the demo network has: the groups of the rules of procedure (Kooperationskreise
// Nord und Süd) and those that the Landeskinderschutzgesetz adds. A line is a table row, read it across.
import type { Hours } from '../../src/lib/domain/time/hours';
import type { AgeGroup, OrganisationGroup, Topic } from '../../src/lib/domain/vocabulary';
import { ADVICE, ALWAYS, DAYCARE, EVENING, OFFICE, PRACTICE, SCHOOL } from './opening';

export interface OrganisationKind {
	group: OrganisationGroup;
	kind: string;
	/** `{ort}` is the place, `{eigen}` an invented name of its own. */
	name: string;
	contact: string;
	hours: Hours;
	topics: Topic[];
	ages: AgeGroup[];
}

const SMALL: AgeGroup[] = ['unborn', 'under1', 'from1to2'];
const KITA: AgeGroup[] = ['under1', 'from1to2', 'from3to5'];
const PUPILS: AgeGroup[] = ['from6to13', 'from14to17'];
const ALL: AgeGroup[] = [];

// prettier-ignore
export const KINDS: readonly OrganisationKind[] = [
	{ group: 'youthWelfare', kind: 'Allgemeiner Sozialer Dienst', name: 'ASD-Regionalgruppe {ort}', contact: 'Regionalgruppenleitung', hours: OFFICE, topics: ['neglect', 'supervision', 'separation'], ages: ALL },
	{ group: 'youthWelfare', kind: 'Erziehungsberatungsstelle', name: 'Erziehungsberatung {eigen} {ort}', contact: 'Leitung der Beratungsstelle', hours: ADVICE, topics: ['separation', 'autonomyConflict', 'psychologicalViolence'], ages: ALL },
	{ group: 'youthWelfare', kind: 'Ambulante Hilfen', name: 'Ambulante Hilfen {eigen}', contact: 'Teamleitung', hours: OFFICE, topics: ['neglect', 'addiction', 'parentalIllness'], ages: ALL },
	{ group: 'youthWelfare', kind: 'Freier Träger der Jugendhilfe', name: '{eigen} Jugendhilfe e. V.', contact: 'Fachbereichsleitung', hours: OFFICE, topics: ['autonomyConflict', 'flightMigration', 'media'], ages: PUPILS },
	{ group: 'youthWelfare', kind: 'Familienbildungsstätte', name: 'Familienbildung {eigen} {ort}', contact: 'Leitung', hours: ADVICE, topics: ['earlyChildhood'], ages: KITA },
	{ group: 'youthWelfare', kind: 'Ortsverband Kinderschutz', name: 'Ortsverband Kinderschutz {ort} (Beispiel)', contact: 'Vorstand', hours: ADVICE, topics: ['physicalViolence', 'sexualViolence', 'separation'], ages: ALL },
	{ group: 'integration', kind: 'Fachdienst Eingliederungshilfe', name: 'Fachdienst Eingliederungshilfe {ort}', contact: 'Fachdienstleitung', hours: OFFICE, topics: ['disability'], ages: ALL },
	{ group: 'integration', kind: 'Kinder- und Jugendärztlicher Dienst', name: 'Kinder- und Jugendärztlicher Dienst {ort}', contact: 'Ärztliche Leitung', hours: OFFICE, topics: ['health', 'disability'], ages: ['from3to5', 'from6to13'] },
	{ group: 'integration', kind: 'Frühförderstelle', name: 'Frühförderung {eigen}', contact: 'Pädagogische Leitung', hours: OFFICE, topics: ['disability', 'earlyChildhood'], ages: KITA },
	{ group: 'integration', kind: 'Hilfen für seelisch erkrankte Erwachsene', name: 'Brücke {eigen} {ort}', contact: 'Sozialpsychiatrische Leitung', hours: ADVICE, topics: ['parentalIllness', 'addiction'], ages: ALL },
	{ group: 'integration', kind: 'Leistungserbringer Eingliederungshilfe', name: 'Assistenzdienst {eigen}', contact: 'Einsatzleitung', hours: OFFICE, topics: ['disability'], ages: PUPILS },
	{ group: 'school', kind: 'Grundschule mit Schulsozialarbeit', name: 'Grundschule {eigen} {ort}', contact: 'Schulsozialarbeit', hours: SCHOOL, topics: ['neglect', 'media', 'autonomyConflict'], ages: ['from6to13'] },
	{ group: 'school', kind: 'Gemeinschaftsschule mit Schulsozialarbeit', name: 'Gesamtschule {eigen} {ort}', contact: 'Schulsozialarbeit', hours: SCHOOL, topics: ['media', 'autonomyConflict', 'sexualViolence'], ages: PUPILS },
	{ group: 'daycare', kind: 'Kindertagesstätte', name: 'Kita {eigen} {ort}', contact: 'Kita-Leitung', hours: DAYCARE, topics: ['earlyChildhood', 'neglect', 'supervision'], ages: KITA },
	{ group: 'daycare', kind: 'Kindertagespflege', name: 'Tagespflegebörse {eigen}', contact: 'Fachberatung', hours: ADVICE, topics: ['earlyChildhood'], ages: KITA },
	{ group: 'women', kind: 'Frauenhaus', name: 'Frauenhaus {eigen}', contact: 'Leitung', hours: ALWAYS, topics: ['domesticViolence', 'physicalViolence'], ages: ALL },
	{ group: 'women', kind: 'Frauenberatungsstelle', name: 'Frauenberatung {eigen} {ort}', contact: 'Beratungsteam', hours: ADVICE, topics: ['domesticViolence', 'sexualViolence'], ages: ALL },
	{ group: 'medical', kind: 'Kinder- und Jugendpsychiatrie, Tagesklinik', name: 'Tagesklinik {eigen} {ort}', contact: 'Oberärztlicher Dienst', hours: OFFICE, topics: ['psychologicalViolence', 'parentalIllness'], ages: PUPILS },
	{ group: 'medical', kind: 'Kinderarztpraxis', name: 'Kinderarztpraxis {eigen} {ort}', contact: 'Praxisleitung', hours: PRACTICE, topics: ['health', 'physicalViolence', 'neglect'], ages: ALL },
	{ group: 'medical', kind: 'Gynäkologische Praxis', name: 'Frauenarztpraxis {eigen}', contact: 'Praxisleitung', hours: PRACTICE, topics: ['health', 'domesticViolence'], ages: ['unborn'] },
	{ group: 'medical', kind: 'Hausarztpraxis', name: 'Hausarztpraxis {eigen} {ort}', contact: 'Praxisleitung', hours: PRACTICE, topics: ['health', 'addiction'], ages: ALL },
	{ group: 'medical', kind: 'Hebammenpraxis', name: 'Hebammenpraxis {eigen}', contact: 'Familienhebammen', hours: ADVICE, topics: ['earlyChildhood', 'health'], ages: SMALL },
	{ group: 'medical', kind: 'Klinik mit Kinderschutzgruppe', name: 'Klinikum {eigen} {ort}', contact: 'Kinderschutzgruppe', hours: ALWAYS, topics: ['physicalViolence', 'sexualViolence', 'health'], ages: ALL },
	{ group: 'medical', kind: 'Kliniksozialdienst', name: 'Sozialdienst im Klinikum {eigen}', contact: 'Sozialdienst', hours: OFFICE, topics: ['health', 'parentalIllness'], ages: SMALL },
	{ group: 'justice', kind: 'Kriminalpolizei', name: 'Kriminalpolizei {ort} (Beispiel)', contact: 'Sachgebiet Jugend', hours: OFFICE, topics: ['sexualViolence', 'physicalViolence', 'media'], ages: ALL },
	{ group: 'justice', kind: 'Schutzpolizei', name: 'Polizeirevier {ort} (Beispiel)', contact: 'Jugendsachbearbeitung', hours: ALWAYS, topics: ['physicalViolence', 'domesticViolence'], ages: ALL },
	{ group: 'justice', kind: 'Familiengericht', name: 'Familiengericht {ort} (Beispiel)', contact: 'Geschäftsstelle', hours: OFFICE, topics: ['separation'], ages: ALL },
	{ group: 'justice', kind: 'Verfahrensbeistände', name: 'Verfahrensbeistandschaft {eigen}', contact: 'Büro der Verfahrensbeistände', hours: ADVICE, topics: ['separation'], ages: ALL },
	{ group: 'justice', kind: 'Staatsanwaltschaft', name: 'Staatsanwaltschaft {ort} (Beispiel)', contact: 'Jugendschutzdezernat', hours: OFFICE, topics: ['sexualViolence', 'physicalViolence'], ages: ALL },
	{ group: 'volunteering', kind: 'Sportverein', name: 'SV {eigen} {ort}', contact: 'Kinderschutz im Verein', hours: EVENING, topics: ['sexualViolence', 'media'], ages: PUPILS },
	{ group: 'volunteering', kind: 'Jugendfeuerwehr', name: 'Jugendfeuerwehr {ort} (Beispiel)', contact: 'Jugendleitung', hours: EVENING, topics: ['autonomyConflict'], ages: PUPILS },
	{ group: 'health', kind: 'Gesundheitsamt', name: 'Gesundheitsamt {ort} (Beispiel)', contact: 'Sachgebiet Kindergesundheit', hours: OFFICE, topics: ['health', 'addiction'], ages: ALL },
	{ group: 'publicOrder', kind: 'Ordnungsamt', name: 'Ordnungsamt {ort} (Beispiel)', contact: 'Sachgebietsleitung', hours: OFFICE, topics: ['supervision'], ages: ALL },
	{ group: 'earlyHelp', kind: 'Netzwerk Frühe Hilfen', name: 'Anlaufstelle Frühe Hilfen {eigen}', contact: 'Netzwerkkoordination Frühe Hilfen', hours: ADVICE, topics: ['earlyChildhood', 'parentalIllness'], ages: SMALL }
];

export const COORDINATION: OrganisationKind = {
	group: 'coordination',
	kind: 'Koordinierungsstelle des Netzwerks',
	name: '',
	contact: 'Netzwerkkoordination',
	hours: OFFICE,
	topics: [],
	ages: ALL
};

/** Invented names of their own. */
export const OWN_NAMES = [
	'Leuchtboje',
	'Wegwarte',
	'Brückenbogen',
	'Pusteblume',
	'Nestwerk',
	'Windrose',
	'Zugvogel',
	'Kieselstein',
	'Apfelgarten',
	'Regenschirm',
	'Ankerplatz',
	'Kompassnadel'
];
