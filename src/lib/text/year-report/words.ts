/** German for what only the yearly report names. */
import type { AnswerTime, ConsultationWay, Dimension } from '../../domain/consultation/counting';
import type { CheckedTable } from '../../domain/directory/checked-entries';
import type { Duty, DutyState } from '../../domain/meeting/year-of-meetings';

export const WAYS: Record<ConsultationWay, string> = {
	phone: 'Telefon',
	written: 'Schriftlich',
	video: 'Video',
	inPerson: 'Persönlich'
};

export const ANSWER_TIMES: Record<AnswerTime, string> = {
	within4h: 'Bis 4 Stunden',
	within24h: 'Bis 24 Stunden',
	within48h: 'Bis 48 Stunden',
	later: 'Später',
	atOnce: 'Sofort (am Telefon)'
};

export const DIMENSION_TITLES: Record<Exclude<Dimension, 'total'>, string> = {
	profession: 'Wer gefragt hat',
	legalBasis: 'Rechtsgrundlage',
	ageGroup: 'Altersgruppe',
	concern: 'Anliegen (mehrere je Beratung)',
	way: 'Weg der Beratung',
	answered: 'Zeit bis zur ersten Antwort'
};

/** In place of a number that is hidden. */
export const HIDDEN = 'unter 5';
export const HIDDEN_NOTE =
	'„unter 5“ steht für Zahlen unter fünf. Wo sich eine solche Zahl aus den anderen errechnen ließe, steht es auch für eine größere, oder das Merkmal fehlt ganz.';

export const CHECKED_WORDS: Record<CheckedTable, string> = {
	organisations: 'Einrichtungen',
	contacts: 'Ansprechpersonen',
	experts: 'Insoweit erfahrene Fachkräfte',
	offers: 'Angebote der Frühen Hilfen',
	youthOffices: 'Jugendämter'
};
export const CHECKED_KEYS = ['geprüft', 'überfällig', 'nie geprüft'] as const;

export const GAP_WORDS = {
	unadvised: (citation: string) => `Gemeinden ohne Fachkraft nach ${citation}`,
	unserved: 'Gemeinden ohne zuständiges Jugendamt',
	withoutDeputy: 'Fachkräfte ohne Vertretung',
	withoutKey: 'Fachkräfte, denen niemand verschlüsselt schreiben kann',
	withoutContact: 'Einrichtungen ohne Ansprechperson'
} as const;

export const MEETING_KEYS = ['stattgefunden', 'geplant'] as const;

/** Of a seat at the meetings of a year. */
export const ATTENDANCE_KEYS = ['anwesend', 'entschuldigt', 'gefehlt'] as const;

/** What is asked, by which law. */
export const DUTY_WORDS: Record<Duty, string> = {
	circleMeets:
		'§ 12 Abs. 3 des Kinderschutzgesetzes Schleswig-Holstein: Jeder Kooperationskreis trifft sich mindestens einmal im Jahr.',
	trainings:
		'§ 9 Abs. 2 des Landeskinderschutzgesetzes NRW: Die Koordinierungsstelle organisiert bedarfsgerecht regelmäßige Fortbildungen. Gezählt sind Treffen, in deren Titel oder Tagesordnung eine Fortbildung, Weiterbildung, Schulung oder ein Fachtag steht, und alle eines Kreises dieser Art.'
};
export const DUTY_STATES: Record<DutyState['state'], string> = {
	met: 'erfüllt',
	planned: 'geplant',
	open: 'hier nicht belegt'
};

/** Why there is no number of readers. */
export const USE_WORDS = [
	'Wer im Verzeichnis nachschlägt, wird nicht gezählt: Es liegt auf jedem Telefon und wird dort gelesen, auch ohne Netz. Was jemand sucht, erfährt der Server nicht.',
	'Was sich ohne Beobachtung sagen lässt, steht oben: wie oft beraten wurde, und wie gut die Einträge gepflegt sind.'
] as const;
