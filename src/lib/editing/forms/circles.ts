/** The forms of circles and of who sits in them (domain/meeting), with the rules of procedure as far as a form can know them. */
import { circleProblems } from '../../domain/meeting/circle-rules';
import { seatProblems } from '../../domain/meeting/seating';
import {
	CIRCLE_KIND_WORDS,
	CIRCLE_SENTENCES,
	SEAT_KIND_WORDS,
	SEAT_SENTENCES
} from '../../text/circle-words';
import { formOf } from './field';
import * as shared from './shared';

export const circles = formOf<'circles'>()({
	path: 'kreise',
	many: 'Kreise',
	one: 'Kreis',
	lead: 'Ein Kreis, der sich trifft. Wer darin sitzt und wie er arbeitet, steht auf seiner eigenen Seite.',
	groups: {
		name: { title: 'Welcher Kreis es ist' },
		how: { title: 'Größe und Dauer' },
		shares: { title: 'Protokolle' },
		...shared.SHARED_GROUPS
	},
	fields: {
		name: {
			label: 'Name',
			hint: 'Zum Beispiel „Kooperationskreis Nord“.',
			group: 'name',
			kind: 'line',
			required: true
		},
		kind: {
			label: 'Art',
			group: 'name',
			kind: 'choice',
			words: CIRCLE_KIND_WORDS,
			begins: 'cooperation'
		},
		region: {
			...shared.REGION,
			hint: 'Ein Kreis bleibt in seinem Netzwerk, sobald es zu seinen Treffen Antworten, Gäste, Fälle, Protokolle oder Abstimmungen gibt, oder ein Treffen mit anderen Kreisen.',
			group: 'name'
		},
		parent: {
			label: 'Gebildet von',
			hint: 'Nur bei einer Unterarbeitsgruppe: der Kreis, der sie gebildet hat.',
			group: 'name',
			kind: 'reference',
			to: 'circles'
		},
		description: { ...shared.DESCRIPTION, group: 'name' },
		endsOn: {
			label: 'Letzter Tag',
			hint: 'Eine Unterarbeitsgruppe ist befristet. Andere Kreise dürfen offen sein.',
			group: 'how',
			kind: 'day'
		},
		sizeLimit: {
			label: 'So viele Plätze soll der Kreis höchstens haben',
			hint: '0 heißt: keine Grenze. Wer in Ausbildung ist, zählt nicht mit.',
			group: 'how',
			kind: 'number',
			begins: 0
		},
		sharesMinutes: {
			label: 'Protokolle gehen auch an die Mitglieder von',
			hint: 'Zum Beispiel teilen sich Nord und Süd ihre Protokolle.',
			group: 'shares',
			kind: 'references',
			to: 'circles'
		},
		...shared.SHARED_FIELDS
	},
	check: (row, others) =>
		said(
			circleProblems(row, others.some(({ id }) => id === row.id) ? others : [...others, row], []),
			CIRCLE_SENTENCES
		)
});

export const seats = formOf<'seats'>()({
	path: 'plaetze',
	many: 'Kreise',
	one: 'Platz',
	lead: 'Jede Einrichtung und jede Berufsgruppe nennt eine Person, die regelmäßig kommt, und wer sie vertritt. Wer mit einer dieser Adressen ein Konto hat, sieht den Kreis auf dem eigenen Gerät.',
	goesTo: 'an die Mitglieder des Kreises, ohne die Adressen',
	groups: {
		whose: { title: 'Wessen Platz es ist' },
		member: { title: 'Wer kommt' },
		deputy: { title: 'Wer vertritt', hint: 'Vertretung sieht nur die Treffen, zu denen sie geschickt wird.' },
		consent: {
			title: 'Zustimmung zu einem zweiten Platz',
			hint: 'Regelmäßig zu zweit kommen darf, wem die Mitglieder zugestimmt haben.'
		},
		time: { title: 'Von wann bis wann' },
		internal: { title: 'Nur für die Koordinierungsstelle' }
	},
	fields: {
		circle: { label: 'Kreis', group: 'whose', kind: 'reference', to: 'circles', required: true },
		name: {
			label: 'Einrichtung oder Berufsgruppe',
			hint: 'Wie der Kreis sie nennt, zum Beispiel „ASD Nord“ oder „Hebammen“.',
			group: 'whose',
			kind: 'line',
			required: true
		},
		organisation: {
			label: 'Einrichtung im Verzeichnis',
			hint: 'Leer bei einer Berufsgruppe, und wenn die Einrichtung dort nicht steht.',
			group: 'whose',
			kind: 'reference',
			to: 'organisations'
		},
		kind: {
			label: 'Art des Platzes',
			group: 'whose',
			kind: 'choice',
			words: SEAT_KIND_WORDS,
			begins: 'regular'
		},
		publication: {
			label: 'Stand',
			group: 'whose',
			kind: 'choice',
			words: { published: 'Vergeben', draft: 'Entwurf', withdrawn: 'Aufgegeben' },
			begins: 'published',
			offered: ['published', 'draft']
		},
		member: { label: 'Name', hint: 'Leer, solange der Platz frei ist.', group: 'member', kind: 'line' },
		email: { label: 'E-Mail', hint: 'Die dienstliche Adresse.', group: 'member', kind: 'email' },
		deputy: { label: 'Name der Vertretung', group: 'deputy', kind: 'line' },
		deputyEmail: { label: 'E-Mail der Vertretung', group: 'deputy', kind: 'email' },
		consentOn: { label: 'Zugestimmt am', group: 'consent', kind: 'day' },
		consentPaper: {
			label: 'Wo das steht',
			hint: 'Zum Beispiel im Protokoll vom 4. März.',
			group: 'consent',
			kind: 'line'
		},
		since: { label: 'Seit', group: 'time', kind: 'day', required: true },
		until: {
			label: 'Letzter Tag',
			hint: 'Danach endet der Zugang von selbst. Leer, solange kein Ende bekannt ist.',
			group: 'time',
			kind: 'day'
		},
		note: { ...shared.SHARED_FIELDS.note, group: 'internal' }
	},
	besideCircles: true,
	check: (row, others, all) =>
		said(
			seatProblems(
				row,
				all.find(({ id }) => id === row.circle),
				others
			),
			SEAT_SENTENCES
		)
});

function said<Problem extends string>(
	problems: Readonly<Record<string, Problem>>,
	sentences: Readonly<Record<Problem, string>>
): Record<string, string> {
	return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, sentences[problem]]));
}
