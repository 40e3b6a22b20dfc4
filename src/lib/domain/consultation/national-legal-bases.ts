/**
 * The legal bases of a consultation with which an installation begins, as data: three of the federation and, as an example of a
 * Land's own, one of Nordrhein-Westfalen. Facts: the wording is plain German, the citation decides. An office changes them.
 */
import type { Unshared } from '../fields';
import type { LegalBasis } from './legal-basis';

const NO_NAMES =
	'Namen, Geburtsdaten, Anschriften, Schule oder Kita, Aktenzeichen. Auch sonst nichts, woran jemand die Familie erkennt.';

export const NATIONAL_LEGAL_BASES: readonly Unshared<LegalBasis>[] = [
	{
		code: 'kkg4',
		citation: '§ 4 Abs. 2 KKG',
		title: 'Beratung für Berufsgeheimnisträger',
		professions: ['doctor', 'midwife', 'therapist', 'psychologist', 'counsellor', 'socialWorker', 'teacher'],
		lands: [],
		mayShare:
			'Sie dürfen alles schildern, was für die Einschätzung nötig ist, aber pseudonymisiert: ohne Namen und so, dass niemand zu erkennen ist.',
		mayNotShare: NO_NAMES,
		question:
			'Arbeiten Sie in einem Beruf mit Schweigepflicht, als Lehrkraft an einer Schule oder in einer anerkannten Beratungsstelle? Dazu zählen Heilberufe, Psychologie und staatlich anerkannte Sozialarbeit.',
		advice:
			'Sie haben gegenüber dem Jugendamt Anspruch auf Beratung durch eine insoweit erfahrene Fachkraft.',
		source: 'Gesetz zur Kooperation und Information im Kinderschutz (KKG)',
		sourceDate: '2021-06-10',
		rank: 1
	},
	{
		code: 'sgb8b',
		citation: '§ 8b Abs. 1 SGB VIII',
		title: 'Beratung für alle, die beruflich mit Kindern oder Jugendlichen zu tun haben',
		professions: ['youthOffice', 'volunteer', 'other'],
		lands: [],
		mayShare:
			'Schildern Sie, was Sie beobachtet haben, ohne Namen und ohne Angaben, an denen das Kind oder die Familie zu erkennen ist.',
		mayNotShare: NO_NAMES,
		question: '',
		advice:
			'Anspruch haben Personen mit beruflichem Kontakt zu Kindern oder Jugendlichen. Ehrenamtliche werden ebenfalls beraten.',
		source: 'Sozialgesetzbuch Achtes Buch (SGB VIII)',
		sourceDate: '2021-06-10',
		rank: 2
	},
	{
		code: 'sgb8a',
		citation: '§ 8a Abs. 4 SGB VIII',
		title: 'Beratung bei Trägern mit Vereinbarung',
		professions: ['provider', 'daycare'],
		lands: [],
		mayShare:
			'Ihr Träger hat das in der Vereinbarung mit dem Jugendamt geregelt. Gegenüber einer Fachkraft außerhalb des Trägers gilt: ohne Namen, pseudonymisiert.',
		mayNotShare: NO_NAMES,
		question:
			'Arbeiten Sie in einer Kita, Wohngruppe, Jugendhilfe oder bei einem anderen Träger, der mit dem Jugendamt eine Vereinbarung zum Kinderschutz hat?',
		advice: 'Fragen Sie zuerst die insoweit erfahrene Fachkraft Ihres eigenen Trägers.',
		source: 'Sozialgesetzbuch Achtes Buch (SGB VIII)',
		sourceDate: '2021-06-10',
		rank: 3
	},
	{
		code: 'heilberg-nw-32',
		citation: '§ 32 Nr. 1 HeilBerG NRW',
		title: 'Austausch unter Ärztinnen und Ärzten (Nordrhein-Westfalen)',
		professions: ['doctor'],
		lands: ['NW'],
		mayShare:
			'Bei Verdacht auf Gewalt oder Vernachlässigung dürfen Ärztinnen und Ärzte einander auch ohne Entbindung von der Schweigepflicht informieren.',
		mayNotShare:
			'In dieser Anfrage keine Namen, Geburtsdaten und Anschriften: Auch die Vertretung liest sie, und die ist vielleicht keine Ärztin.',
		question:
			'Sind Sie Ärztin oder Arzt in Nordrhein-Westfalen und möchten Sie sich mit einer Ärztin oder einem Arzt austauschen?',
		advice:
			'Das gilt nur unter Ärztinnen und Ärzten. Der Anspruch auf Beratung nach § 4 KKG bleibt daneben bestehen.',
		source: 'Gesetz vom 25. März 2022, GV. NRW. 2022 Nr. 18',
		sourceDate: '2022-04-14',
		rank: 9
	}
];
