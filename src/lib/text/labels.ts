/** The German words for the closed lists of domain/vocabulary.ts: what a practitioner would say, each list complete by its type. */
import type { EntryKind } from '../domain/directory/search-query';
import type { AnswerTime, ConsultationWay } from '../domain/consultation/counting';
import type { RequestStatus } from '../domain/consultation/request-status';
import type {
	AgeGroup,
	Capacity,
	Channel,
	Concern,
	Estimate,
	Land,
	Language,
	OfferKind,
	OrganisationGroup,
	Profession,
	Role,
	TalkedWith,
	Topic,
	Urgency
} from '../domain/vocabulary';

/** A request as its asker sees it: the server's states, before them the phone's own queue, beside them a refusal. */
export type RequestState = 'waiting' | RequestStatus | 'rejected' | 'gone';

const role: Record<Role, string> = {
	guest: 'Gast (ohne Konto)',
	member: 'Mitglied im Netzwerk',
	expert: 'Insoweit erfahrene Fachkraft (InsoFa)',
	coordination: 'Koordinierungsstelle'
};

const land: Record<Land, string> = {
	BW: 'Baden-Württemberg',
	BY: 'Bayern',
	BE: 'Berlin',
	BB: 'Brandenburg',
	HB: 'Bremen',
	HH: 'Hamburg',
	HE: 'Hessen',
	MV: 'Mecklenburg-Vorpommern',
	NI: 'Niedersachsen',
	NW: 'Nordrhein-Westfalen',
	RP: 'Rheinland-Pfalz',
	SL: 'Saarland',
	SN: 'Sachsen',
	ST: 'Sachsen-Anhalt',
	SH: 'Schleswig-Holstein',
	TH: 'Thüringen'
};

const profession: Record<Profession, string> = {
	doctor: 'Ärztin / Arzt, Praxisteam',
	midwife: 'Hebamme / Familienhebamme',
	therapist: 'Pflege, Therapie oder anderer Heilberuf',
	psychologist: 'Psychologin / Psychologe',
	counsellor: 'Beratungsstelle (Familie, Sucht, Schwangerschaft)',
	socialWorker: 'Sozialarbeit / Sozialpädagogik (staatlich anerkannt)',
	teacher: 'Lehrkraft an einer Schule',
	daycare: 'Kita / Kindertagespflege',
	provider: 'Fachkraft bei einem freien Träger (mit Vereinbarung)',
	youthOffice: 'Jugendamt / ASD',
	volunteer: 'Ehrenamt (Verein, Jugendgruppe, Patenschaft)',
	other: 'Anderer Beruf mit Kontakt zu Kindern'
};

const group: Record<OrganisationGroup, string> = {
	youthWelfare: 'Jugendhilfe',
	integration: 'Eingliederungshilfe und Frühförderung',
	school: 'Schule und Schulsozialarbeit',
	daycare: 'Kindertagesstätten',
	women: 'Frauenunterstützende Einrichtungen',
	medical: 'Medizinische Hilfen',
	justice: 'Zivilgerichtsbarkeit und Strafverfolgung',
	volunteering: 'Ehrenamt',
	health: 'Gesundheitsämter',
	publicOrder: 'Ordnungsbehörden',
	earlyHelp: 'Netzwerke Frühe Hilfen',
	coordination: 'Koordinierungs- und Fachstellen'
};

const concern: Record<Concern, string> = {
	neglect: 'Vernachlässigung',
	physicalViolence: 'Körperliche Gewalt',
	psychologicalViolence: 'Psychische Gewalt',
	sexualViolence: 'Sexualisierte Gewalt',
	domesticViolence: 'Partnerschaftsgewalt',
	supervision: 'Verletzte Aufsichtspflicht',
	parentalIllness: 'Sucht oder psychische Erkrankung der Eltern',
	health: 'Gesundheit und medizinische Versorgung',
	autonomyConflict: 'Autonomiekonflikt (Jugendliche und Eltern)',
	unclear: 'Noch unklar, ungutes Gefühl'
};

const topic: Record<Topic, string> = {
	...concern,
	parentalIllness: 'Psychische Erkrankung der Eltern',
	addiction: 'Sucht in der Familie',
	earlyChildhood: 'Schwangerschaft und frühe Kindheit',
	disability: 'Behinderung und Entwicklungsverzögerung',
	flightMigration: 'Flucht und Migration',
	separation: 'Trennung und Umgang',
	media: 'Digitale Medien und Cybermobbing',
	unclear: 'Erste Einschätzung, noch unklar'
};

const ageGroup: Record<AgeGroup, string> = {
	unborn: 'Ungeboren',
	under1: 'Unter 1 Jahr',
	from1to2: '1 bis 2 Jahre',
	from3to5: '3 bis 5 Jahre',
	from6to13: '6 bis 13 Jahre',
	from14to17: '14 bis 17 Jahre'
};

const language: Record<Language, string> = {
	de: 'Deutsch',
	en: 'Englisch',
	tr: 'Türkisch',
	ar: 'Arabisch',
	ru: 'Russisch',
	uk: 'Ukrainisch',
	pl: 'Polnisch',
	fa: 'Farsi / Dari',
	fr: 'Französisch',
	ro: 'Rumänisch',
	dgs: 'Deutsche Gebärdensprache'
};

const capacity: Record<Capacity, string> = {
	free: 'Hat freie Plätze',
	limited: 'Wenige freie Plätze',
	full: 'Zurzeit ausgelastet'
};

const urgency: Record<Urgency, string> = {
	today: 'Heute',
	within48h: 'Innerhalb von 48 Stunden',
	thisWeek: 'In dieser Woche'
};

const estimate: Record<Estimate, string> = {
	green: 'Grün: Hilfebedarf, keine Gefährdung',
	yellow: 'Gelb: unklar, Gefährdung möglich',
	red: 'Rot: Gefährdung wahrscheinlich'
};

const talkedWith: Record<TalkedWith, string> = {
	child: 'Mit dem Kind',
	parents: 'Mit den Eltern',
	team: 'Im Team',
	nobody: 'Mit niemandem'
};

const channel: Record<Channel, string> = {
	phone: 'Anruf',
	video: 'Videogespräch',
	email: 'E-Mail',
	inPerson: 'Persönliches Gespräch'
};

const offerKind: Record<OfferKind, string> = {
	pregnancyAdvice: 'Schwangerschaftsberatung',
	familyMidwife: 'Familienhebamme / FGKiKP',
	familyVisitor: 'Willkommensbesuch',
	parentCourse: 'Elternkurs',
	openMeeting: 'Offener Treff / Elterncafé',
	cryBabyAdvice: 'Schreibabyberatung',
	familySponsor: 'Familienpatenschaft',
	familyCentre: 'Familienzentrum / Familienbildung',
	earlySupport: 'Frühförderung',
	otherOffer: 'Weiteres Angebot'
};

const consultationWay: Record<ConsultationWay, string> = {
	phone: 'Am Telefon',
	written: 'Schriftlich',
	video: 'Im Videogespräch',
	inPerson: 'Persönlich'
};

const answerTime: Record<AnswerTime, string> = {
	atOnce: 'Sofort',
	within4h: 'Innerhalb von 4 Stunden',
	within24h: 'Innerhalb von 24 Stunden',
	within48h: 'Innerhalb von 48 Stunden',
	later: 'Später'
};

const requestState: Record<RequestState, string> = {
	waiting: 'Wartet auf Netz',
	submitted: 'Übertragen',
	seen: 'Von der Fachkraft gesehen',
	accepted: 'Angenommen',
	closed: 'Abgeschlossen',
	rejected: 'Nicht angenommen',
	gone: 'Gelöscht'
};

const requestStatus: Record<RequestStatus, string> = requestState;

/** Kinds of entries, many and one. */
const entryKind: Record<EntryKind, string> = {
	experts: 'InsoFa',
	organisations: 'Einrichtungen',
	youthOffices: 'Jugendämter',
	offers: 'Angebote',
	helplines: 'Hilfetelefone'
};
const entryKindOne: Record<EntryKind, string> = {
	experts: 'Insoweit erfahrene Fachkraft',
	organisations: 'Einrichtung',
	youthOffices: 'Jugendamt',
	offers: 'Angebot der Frühen Hilfen',
	helplines: 'Hilfetelefon'
};

export const labels = {
	role,
	land,
	profession,
	group,
	concern,
	topic,
	ageGroup,
	language,
	capacity,
	urgency,
	estimate,
	talkedWith,
	channel,
	offerKind,
	consultationWay,
	answerTime,
	requestState,
	requestStatus,
	entryKind,
	entryKindOne
} as const;

/** The words for several values of one list, joined for a line of text: "Deutsch, Türkisch". */
export function labelList<K extends string>(
	words: Readonly<Record<K, string>>,
	values: readonly K[]
): string {
	return values.map((value) => words[value]).join(', ');
}
