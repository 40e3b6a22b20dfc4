/** Art. 30 GDPR: the record of processing activities. */
import { formatPlainDay } from '../format';
import { activityWords } from './activities';
import { gap, LAW_DAY, type PaperSection, points, type PrivacyFacts } from './facts';
import { ACTIVITIES, type Activity, wordsOf } from './kept';
import { periodsOf } from './periods';
import { measures, recipients, responsible, thirdCountries } from './shared-parts';

export function recordsPaper(facts: PrivacyFacts): PaperSection[] {
	return [
		{
			title: '1 Angaben zur verantwortlichen Stelle',
			parts: [
				...responsible(facts),
				{ label: 'Gemeinsam verantwortlich', text: gap('niemand, oder mit wem (Art. 26 DSGVO)') }
			]
		},
		...ACTIVITIES.map((activity, at) => activitySection(activity, `2.${at + 1}`, facts)),
		{ title: '3 Empfänger außerhalb des Netzwerks', parts: recipients(facts) },
		{ title: '4 Drittländer', parts: [thirdCountries(facts)] },
		{ title: '5 Technische und organisatorische Maßnahmen (Art. 32 DSGVO)', parts: measures(facts) },
		{
			title: '6 Stand',
			parts: [
				`Erstellt am ${formatPlainDay(facts.day)} aus den Einstellungen der Installation. Vorschriften auf dem Stand vom ${formatPlainDay(LAW_DAY)}.`,
				{ label: 'Geprüft und freigegeben', text: gap('Name, Funktion und Datum') }
			]
		}
	];
}

function activitySection(activity: Activity, number: string, facts: PrivacyFacts): PaperSection {
	const { title, purpose, basis, people, shown } = activityWords(facts)[activity];
	return {
		title: `${number} ${title}`,
		parts: [
			{ label: 'Zweck', text: purpose },
			{ label: 'Rechtsgrundlage', text: basis },
			{ label: 'Betroffene Personen', text: people },
			{ label: 'Wer es im Netzwerk sieht', text: shown },
			'Gespeichert werden:',
			...points(...wordsOf(activity)),
			'Löschfristen:',
			...points(...periodsOf(facts)[activity].map(({ what, stays }) => `${what}: ${stays}`))
		]
	};
}
