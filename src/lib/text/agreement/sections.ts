/**
 * The cooperation agreement of a network in our own words, by the sections and duties of the model agreement. Laws: KKG as of
 * 1 January 2026 (§ 6 is new), SGB VIII, GDPR. Anonymising and pseudonymising stood in § 67 Abs. 8 and 8a SGB X until May 2018; what
 * they mean, Art. 4 Nr. 5 and recital 26 GDPR say today, and that they come before a handing over, § 64 Abs. 2a SGB VIII.
 */
import { formatPlainDay } from '../format';
import { type AgreementFacts, type AgreementSection, LAW_DAY, NETWORK_LAW, type Part, points } from './facts';
import { COOPERATION } from './cooperation';

/** The numbered text, with what is this network's filled in. */
export function agreementSections(facts: AgreementFacts): AgreementSection[] {
	return [
		{ title: 'Präambel', parts: preamble(facts) },
		{ title: '1 Aufgaben des Netzwerks', parts: purpose(facts) },
		{ title: '2 Stellung der Netzwerkpartner', parts: POSITION },
		{ title: '3 Aufgaben der Netzwerkkoordinierung', parts: office(facts) },
		{ title: '4 Aufgaben der Netzwerkpartner', parts: PARTNERS },
		...COOPERATION,
		{ title: '6 Datenschutz', parts: DATA_PROTECTION },
		{ title: '7 Schlussbestimmungen', parts: FINAL }
	];
}

function preamble({ network, youthOffices }: AgreementFacts): Part[] {
	return [
		'Kinder und Jugendliche zu schützen gelingt nur gemeinsam: Keine Stelle sieht alles, und keine kann alles leisten. Das Gesetz zur Kooperation und Information im Kinderschutz (KKG) will deshalb, dass alle, die beruflich mit Kindern, Jugendlichen und (werdenden) Eltern zu tun haben, verbindlich zusammenarbeiten, auch über die Kinder- und Jugendhilfe hinaus. Kinderschutz reicht von Angeboten für alle über Hilfen bei Belastungen bis zum Eingreifen, wenn ein Kind in Gefahr ist.',
		'Frühe Hilfen beginnen am Anfang dieses Weges. Sie wenden sich an werdende Eltern und an Familien, vor allem mit Kindern in den ersten drei Lebensjahren: Sie informieren, beraten, entlasten im Alltag, stärken Eltern in Beziehung und Erziehung und helfen, dass aus einer Belastung keine Gefahr wird.',
		`Die Träger, Einrichtungen, Dienste und Einzelpersonen, die diese Vereinbarung unterzeichnen (Netzwerkpartner), machen das zu ihrer gemeinsamen Sache. Sie bilden das Netzwerk Kinderschutz und Frühe Hilfen „${network}“ (Netzwerk) und vereinbaren, was folgt.`,
		...area(youthOffices)
	];
}

/** Which youth offices are in charge, and of which municipalities. */
function area(offices: AgreementFacts['youthOffices']): Part[] {
	const [only] = offices;
	if (!only) return [];
	if (offices.length === 1) return [`Zuständig ist im Gebiet des Netzwerks: ${only.name}.`];
	return [
		'Zuständig sind im Gebiet des Netzwerks die Jugendämter:',
		...points(
			...offices.map(({ name, places }) => (places.length > 0 ? `${name}, für ${listed(places)}` : name))
		)
	];
}

function purpose({ land }: AgreementFacts): Part[] {
	const law = NETWORK_LAW[land];
	return [
		`Grundlage des Netzwerks ist § 3 KKG${law ? `, dazu ${law}` : ''}. Die Zusammenarbeit soll jedem Kind von Anfang an gute Bedingungen zum Aufwachsen geben, gleich aus welchem Elternhaus es kommt, und den Schutz der Kinder auf Dauer verbessern. Dafür arbeiten die Netzwerkpartner verlässlich mit. Sie`,
		...points(
			'informieren einander über ihre Angebote und Aufgaben,',
			'klären gemeinsam, wie die Angebote gestaltet und weiterentwickelt werden, und',
			'stimmen ihre Verfahren im Kinderschutz aufeinander ab.'
		)
	];
}

const POSITION: readonly Part[] = [
	'Die Netzwerkpartner (§ 3 Abs. 2 KKG) arbeiten gleichberechtigt zusammen. Jeder erfüllt seine Aufgaben gegenüber Kindern, Jugendlichen und Familien selbst und in eigener Verantwortung.',
	'Rechte und Pflichten, die ein Netzwerkpartner sonst hat, bleiben unberührt. Das gilt besonders für das Vorgehen bei einer Gefährdung nach § 8a SGB VIII und für die Vereinbarungen nach § 8a Abs. 4 und 5 SGB VIII.',
	'Die Zusammenarbeit organisiert der örtliche Träger der öffentlichen Jugendhilfe (§ 3 Abs. 3 KKG).'
];

function office({ office: lines }: AgreementFacts): Part[] {
	return [
		lines.length > 0
			? `Ansprechpartnerin in allen Fragen des Netzwerks ist die Koordinierungsstelle: ${lines.join(', ')}.`
			: 'Ansprechpartnerin in allen Fragen des Netzwerks ist die Koordinierungsstelle; ihre Kontaktdaten stehen in Anlage 1.',
		'Die Koordinierungsstelle',
		...points(
			'gewinnt Netzwerkpartner für die Mitarbeit,',
			'fördert die Zusammenarbeit der Netzwerkpartner,',
			'begleitet und moderiert ihre Abstimmung und',
			'hält fest, was im Netzwerk geschieht, prüft, was es vor Ort bewirkt, und entwickelt es weiter.'
		),
		'Dazu organisiert und moderiert sie Netzwerktreffen, Arbeitsgruppen und weitere Veranstaltungen, gibt Informationen weiter, erfragt, welche Fortbildungen gebraucht werden, und regt sie an.'
	];
}

const PARTNERS: readonly Part[] = [
	'Jeder Netzwerkpartner nimmt am fachlichen Austausch teil, zum Beispiel in Netzwerktreffen, Fachtagen und gemeinsamen Fortbildungen, und wirkt daran mit, die Arbeit des Netzwerks auszuwerten.',
	'Er benennt eine feste Ansprechperson, die ihn im Netzwerk vertritt. Ihre Kontaktdaten stehen in Anlage 1. Ändert sich etwas daran, sagt er es der Koordinierungsstelle; sie hält die Liste aktuell und gibt sie regelmäßig an alle.',
	'Er sorgt dafür, dass im eigenen Haus oder Team bekannt ist und gilt, was im Netzwerk vereinbart wurde.',
	'Er bringt in das Netzwerk ein, was ihm an Mitteln und Möglichkeiten zur Verfügung steht.'
];

const DATA_PROTECTION: readonly Part[] = [
	'Jeder Netzwerkpartner hält ein, was für ihn gilt: die Datenschutz-Grundverordnung (DSGVO), für Sozialdaten § 35 SGB I, §§ 61 bis 68 SGB VIII und das Zweite Kapitel des SGB X, die Schweigepflicht nach § 203 StGB und das Datenschutzrecht des Landes oder der Kirche. Diese Vereinbarung erlaubt für sich keine Weitergabe personenbezogener Daten.',
	'Die Betroffenen werden an allem beteiligt, was sie angeht, und erfahren, was die Zusammenarbeit in ihrem Fall umfasst und wozu sie dient, soweit der wirksame Schutz des Kindes oder Jugendlichen dadurch nicht in Frage gestellt wird.',
	'Personenbezogene Daten werden grundsätzlich nur weitergegeben, wenn die Betroffenen einwilligen (Art. 6 Abs. 1 Buchst. a, bei Gesundheitsdaten und anderen besonderen Kategorien Art. 9 Abs. 2 Buchst. a DSGVO). Um die Einwilligung wird auch geworben, wenn eine Befugnis zur Weitergabe besteht, etwa nach § 4 Abs. 3 KKG oder § 64 SGB VIII. Was einer Fachkraft der öffentlichen Jugendhilfe zum Zweck persönlicher und erzieherischer Hilfe anvertraut ist, bleibt nach § 65 SGB VIII besonders geschützt.',
	'In Netzwerktreffen, Supervision, Coaching und kollegialer Beratung wird über Fälle nur gesprochen, wenn die Daten der Betroffenen anonymisiert oder pseudonymisiert sind (Art. 4 Nr. 5 und Erwägungsgrund 26 DSGVO).'
];

const FINAL: readonly Part[] = [
	'Mit seiner Unterschrift tritt ein Netzwerkpartner dem Netzwerk verbindlich bei. Die Vereinbarung gilt auf unbestimmte Zeit.',
	'Änderungen und Ergänzungen brauchen die Schriftform. Kündigen kann ein Netzwerkpartner nur unter Berücksichtigung von § 3 KKG; die Kündigung geht schriftlich an die Koordinierungsstelle und nennt den letzten Tag.',
	'Die Koordinierungsstelle führt ein Register darüber, wer wann beigetreten ist und wer wann gekündigt hat.',
	`Die genannten Vorschriften sind auf dem Stand vom ${formatPlainDay(LAW_DAY)}.`
];

function listed(places: readonly string[]): string {
	return places.length > 1 ? `${places.slice(0, -1).join(', ')} und ${places.at(-1)}` : places.join('');
}
