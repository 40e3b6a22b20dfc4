/** No. 5 of the agreement: what the partners do together. */
import type { AgreementSection } from './facts';

export const COOPERATION: readonly AgreementSection[] = [
	{
		title: '5 Inhalte der Zusammenarbeit',
		parts: ['Die Netzwerkpartner arbeiten in drei Bereichen zusammen.']
	},
	{
		title: '5.1 Information über Angebote und Aufgaben',
		parts: [
			'Damit Familien leicht den Weg zu Information, Beratung und Hilfe finden, die zu ihnen passen, teilen die Netzwerkpartner der Koordinierungsstelle ihre Angebote der Frühen Hilfen und deren Ansprechpersonen mit und halten beides aktuell.',
			'Braucht eine Familie Unterstützung, die ein anderer Netzwerkpartner bietet, vermitteln sie diese so früh wie möglich, gezielt und im Einvernehmen mit den Betroffenen.'
		]
	},
	{
		title: '5.2 Abstimmung über Gestaltung und Entwicklung der Angebote',
		parts: [
			'Die Netzwerkpartner kennen die Angebote des Netzwerks und wissen, wer dahintersteht. Sie verständigen sich darüber, wie die Familien davon erfahren.',
			'Über Entwicklungen und Planungen in den Frühen Hilfen stimmen sie sich ab, vor allem dort, wo der Weg einer Familie von einer Einrichtung oder einem System in das nächste führt, und vereinbaren dafür Qualitätsstandards, auch für den Umgang mit einzelnen Fällen. Vorschläge des Netzwerks, zum Beispiel um eine Lücke zu schließen, gibt die Koordinierungsstelle an diejenigen weiter, die darüber planen und entscheiden.'
		]
	},
	{
		title: '5.3 Abstimmung in Fragen des Kinderschutzes',
		parts: [
			'Werden gewichtige Anhaltspunkte für die Gefährdung eines Kindes oder Jugendlichen bekannt, handelt jeder Netzwerkpartner nach den Vorschriften, die für ihn gelten, insbesondere § 4 KKG und § 8a SGB VIII. Dabei nutzt er alles, was unterstützen kann, auch die anderen Netzwerkpartner.',
			'Die Netzwerkpartner verständigen sich auf gemeinsame Standards und Verfahren für die Einschätzung einer Gefährdung. Jeder sorgt dafür, dass die eigenen Beschäftigten dafür geschult sind oder an Schulungen teilnehmen können.',
			'Gegenüber dem örtlichen Träger der öffentlichen Jugendhilfe besteht Anspruch auf Beratung durch eine insoweit erfahrene Fachkraft: für Berufsgeheimnisträger nach § 4 Abs. 2 KKG, für alle anderen, die beruflich mit Kindern oder Jugendlichen in Kontakt stehen, nach § 8b Abs. 1 SGB VIII. Die Fachkräfte stehen in Anlage 2. Träger mit einer Vereinbarung nach § 8a Abs. 4 SGB VIII ziehen die Fachkraft hinzu, die diese vorsieht. Zu medizinischen Fragen gibt es daneben das telefonische Beratungsangebot nach § 6 KKG.',
			'Bevor ein Fall in dieser Beratung besprochen wird, werden die Daten der Betroffenen pseudonymisiert oder anonymisiert (§ 4 Abs. 2 KKG, § 64 Abs. 2a SGB VIII, Art. 4 Nr. 5 DSGVO). Die Beratung ist keine Mitteilung an das Jugendamt nach § 4 Abs. 3 KKG; die Verantwortung für den Fall bleibt bei dem, der sich beraten lässt.'
		]
	}
];
