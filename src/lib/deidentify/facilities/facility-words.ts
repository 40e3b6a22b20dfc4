/** Words for kinds of facilities, and what is proposed instead of one by name. */
import type { Word } from '../words';

/** Longest first, so that "kindertagesstätte" is not taken for "stätte". */
const KINDS = (
	'kindertagesstätte kindertagespflege kindergarten kita krippe kinderkrippe kiga hort kinderhaus kinderladen kinderstube spielgruppe waldgruppe ' +
	'grundschule gesamtschule gemeinschaftsschule förderschule realschule hauptschule oberschule stadtteilschule berufsschule mittelschule sekundarschule regionalschule förderzentrum gymnasium schule kolleg internat ' +
	'praxis praxisgemeinschaft gemeinschaftspraxis kinderarztpraxis zahnarztpraxis hebammenpraxis mvz therapiezentrum ergotherapie logopädie ' +
	'klinik klinikum krankenhaus hospital fachklinik kinderklinik rehaklinik reha spital geburtshaus sanatorium tagesklinik stift ' +
	'wohngruppe wohnheim kinderheim kinderdorf jugendhilfeeinrichtung heim jugendhaus flüchtlingsunterkunft unterkunft flüchtlingsheim frauenhaus mutter-kind-haus mutter-kind-heim wg tagesgruppe pflegeheim seniorenheim jugendherberge ' +
	'jugendtreff jugendzentrum jugendclub juze jugendhof jugendfarm familienzentrum bürgerhaus mehrgenerationenhaus treff begegnungsstätte ' +
	'ortsverein ortsgruppe turngemeinde turngesellschaft spielvereinigung sportgemeinschaft sportgemeinde hausärzte zahnärzte kinderärzte sportverein verein turnverein fußballverein schwimmverein reitverein reiterhof ponyhof reitstall boxclub schützenverein wasserfreunde sportfreunde tennisclub ruderclub segelclub tanzschule musikschule ballettschule sportclub karnevalsverein ' +
	'kirchengemeinde gemeinde pfarrei pfarrgemeinde moschee haus'
)
	.split(' ')
	.sort((a, b) => b.length - a.length);
const EXACT = new Set([
	'haus',
	'gemeinde',
	'heim',
	'treff',
	'reha',
	'wg',
	'hort',
	'stift',
	'verein',
	'unterkunft',
	'mvz',
	'kolleg',
	'moschee',
	'kita',
	'kiga',
	'juze',
	'hospital'
]);

/** Abbreviations in the names of clubs. "DRK" or "DLRG" are organisations of the whole country and not here. */
export const CLUB_SIGNS: ReadonlySet<string> = new Set(
	'TSV SV FC TuS TUS VfL VFL VfB VFB SC TC TV MTV SG SSV SVG BSV ASV ESV FSV FSG HSG JSG TSG TTC RC RV BC VfR VFR SpVgg SPVGG SuS KSV PSV LSV USC ETV ATSV BV HSV HC THC'.split(
		' '
	)
);

/** What a facility may lie at and be called by: "Kita am Park". */
export const LOCATIONS =
	/^(?:markt|park|wald|see|teich|bach|berg|hügel|ring|wall|tor|deich|hafen|turm|damm|bahnhof|rathaus|schloss|kirche|dom|mühle|anger|brunnen|ufer|elbufer|brücke|kanal|moor|heide|feld|weiher|stadtpark|stadtwald|marktplatz|waldrand|kirchplatz|schlosspark|\p{L}{3,}(?:ring|weg|platz|straße|berg|see|bogen|park|wall|damm|teich|bach|ufer|feld|hof|tor|wald|markt|allee|brook|kamp|moor))$/u;

/** Owners of many clinics, whose name stands before the kind. */
export const OWNERS =
	/^(?:helios|asklepios|sana|ameos|vivantes|agaplesion|imland|regio|diako|vitos|lwl|lvr|median|schön|paracelsus|rhön|alexianer|johanniter|malteser|diakonie|drk|awo|caritas)$/u;

export function kindOf(lower: string): string | undefined {
	return KINDS.find((kind) => lower === kind || lower.endsWith(EXACT.has(kind) ? `-${kind}` : kind));
}

const PROPOSALS: readonly (readonly [RegExp, string, string])[] = [
	[
		/kita|krippe|kindertages|kindergarten|kiga|kinderhaus|kinderladen|spielgruppe|kinderstube|waldgruppe/u,
		'eine',
		'Kita'
	],
	[/hort$/u, 'ein', 'Hort'],
	[/musikschule|tanzschule|ballettschule/u, 'eine', 'Musik- oder Tanzschule'],
	[/schule|gymnasium|kolleg|internat|förderzentrum/u, 'eine', 'Schule'],
	[/praxis|mvz|therapie|logopädie/u, 'eine', 'Praxis'],
	[/klinik|krankenhaus|hospital|spital|reha|sanatorium|geburtshaus|stift/u, 'eine', 'Klinik'],
	[
		/treff|juze|jugendzentrum|jugendclub|jugendhof|jugendfarm|zentrum|bürgerhaus|stätte|generationenhaus/u,
		'ein',
		'Treffpunkt'
	],
	[/gemeinde|pfarrei|moschee/u, 'eine', 'Gemeinde'],
	[/wohn|heim|dorf|unterkunft|wg|haus|einrichtung|tagesgruppe|herberge/u, 'eine', 'Einrichtung']
];
const ARTICLE =
	/^(?:der|die|das|dem|den|im|am|beim|zum|zur|vom|eine|einer|ein|einem|einen|unsere|unserer|unser|meiner|seiner|ihrer)$/u;

/** "eine Kita"; behind an article ("in der Kita …") the word alone. */
export function proposalFor(kind: string, before: Word | undefined): string {
	const [, article, noun] = PROPOSALS.find(([form]) => form.test(kind)) ?? [/./, 'ein', 'Verein'];
	return before !== undefined && ARTICLE.test(before.lower) ? noun : `${article} ${noun}`;
}
