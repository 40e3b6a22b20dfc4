/** German for circles and who sits in them; none of it is in what a guest loads at first. */
import type { CircleKind } from '../domain/meeting/circle';
import type { CircleProblem } from '../domain/meeting/circle-rules';
import type { GuestState } from '../domain/meeting/guest';
import type { Majority } from '../domain/meeting/procedure';
import type { SeatKind } from '../domain/meeting/seat';
import type { SeatProblem } from '../domain/meeting/seating';
import type { PointKind } from '../domain/meeting/agenda';

export const CIRCLE_KIND_WORDS: Readonly<Record<CircleKind, string>> = {
	cooperation: 'Kooperationskreis',
	subgroup: 'Unterarbeitsgruppe',
	working: 'Arbeitskreis',
	roundTable: 'Runder Tisch',
	training: 'Fachtag oder Fortbildung'
};

export const SEAT_KIND_WORDS: Readonly<Record<SeatKind, string>> = {
	regular: 'Fester Platz',
	second: 'Zweiter Platz',
	trainee: 'In Ausbildung'
};

export const MAJORITY_WORDS: Readonly<Record<Majority, string>> = {
	simple: 'die meisten abgegebenen Stimmen',
	absolute: 'mehr als die Hälfte aller Plätze'
};

export const POINT_KIND_WORDS: Readonly<Record<PointKind, string>> = {
	exchange: 'Kurzaustausch',
	training: 'Fortbildung',
	results: 'Ergebnissicherung',
	planning: 'Planung weiterer Themen',
	cases: 'Fallbesprechungen',
	break: 'Pause',
	other: 'Anderes'
};

export const GUEST_STATE_WORDS: Readonly<Record<GuestState, string>> = {
	announced: 'wartet auf die Koordinierungsstelle',
	approved: 'zugesagt',
	declined: 'abgelehnt',
	cancelled: 'abgemeldet'
};

export const SEAT_SENTENCES: Readonly<Record<SeatProblem, string>> = {
	ownerless: 'Ein Platz gehört einer Einrichtung oder einer Berufsgruppe. Bitte nennen Sie sie.',
	second_regular:
		'Diese Einrichtung oder Berufsgruppe hat hier schon einen festen Platz. Ein zweiter braucht die Zustimmung der Mitglieder: Wählen Sie „Zweiter Platz“.',
	consent_day: 'Wann haben die Mitglieder dem zweiten Platz zugestimmt?',
	consent_paper: 'Bitte sagen Sie, wo die Zustimmung steht, zum Beispiel in welchem Protokoll.',
	own_deputy: 'Niemand vertritt sich selbst. Bitte nennen Sie jemand anderen, oder lassen Sie das Feld leer.',
	two_seats:
		'Diese Person hat in diesem Kreis schon einen Platz. Sind es zwei Menschen gleichen Namens, tragen Sie bei beiden die E-Mail-Adresse ein.',
	over_limit:
		'Damit hat der Kreis mehr Plätze, als er haben wollte. Schreiben Sie hier, warum das so sein soll, dann wird gespeichert.',
	ends_before: 'Das Ende liegt vor dem Beginn.'
};

export const CIRCLE_SENTENCES: Readonly<Record<CircleProblem, string>> = {
	parentless: 'Zu welchem Kreis gehört diese Unterarbeitsgruppe?',
	endless: 'Eine Unterarbeitsgruppe ist befristet. Bis wann gibt es sie?',
	own_parent: 'Ein Kreis kann nicht seine eigene Unterarbeitsgruppe sein.',
	subgroup_of_subgroup:
		'Das ist selbst eine Unterarbeitsgruppe. Bitte wählen Sie den Kreis, der sie gebildet hat.',
	other_network: 'Dieser Kreis gehört zu einem anderen Netzwerk.',
	meetings_after:
		'Nach diesem Tag sind noch Treffen geplant. Verlegen Sie sie, oder sagen Sie sie ab, bevor der Kreis endet.'
};
