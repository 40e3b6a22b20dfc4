/** The words that the screen and the PDF share: titles, and the sentence that says what belongs in a section. */
export const TITLE = 'Dokumentation einer Beratung';

export const SECTIONS = {
	occasion: {
		title: 'Anlass und Rechtsgrundlage',
		lead: 'Wann, wie und auf welcher Grundlage beraten wurde. Menschen nur nach ihrer Funktion.'
	},
	facts: {
		title: 'Fakten',
		lead: 'Nur was jemand gesehen, gehört oder gesagt hat. Noch keine Deutung.'
	},
	hypotheses: {
		title: 'Hypothesen',
		lead: 'Mögliche Erklärungen, ausdrücklich als Vermutung. Auch solche, die entlasten.'
	},
	assessment: {
		title: 'Einschätzung',
		lead: 'Was die Beteiligten aus Fakten und Hypothesen schließen, und warum.'
	},
	steps: {
		title: 'Vereinbarte Schritte',
		lead: 'Wer tut was bis wann? Menschen nach ihrer Funktion.'
	},
	dissent: {
		title: 'Dissens',
		lead: 'Worin die Beteiligten nicht einig waren, nach Funktion.'
	},
	review: {
		title: 'Wiedervorlage',
		lead: 'Wann Sie wieder auf die Sache sehen, und worauf.'
	}
} as const;

export const FIELDS = {
	date: 'Tag der Beratung',
	legalBasis: 'Rechtsgrundlage',
	channel: 'Weg der Beratung',
	participants: 'Beteiligte',
	occasion: 'Anlass',
	observed: 'Selbst beobachtet',
	reported: 'Von anderen berichtet',
	hypotheses: 'Mögliche Erklärungen',
	estimate: 'Stufe',
	assessment: 'Begründung',
	what: 'Was',
	who: 'Wer (Funktion)',
	until: 'Bis wann',
	dissent: 'Abweichende Sicht',
	review: 'Wiedervorlage am',
	reviewNote: 'Worauf dann geachtet wird'
} as const;

export const NOTHING = 'keine Angabe';
export const FOOTER =
	'Vertraulich – gehört in die Akte der anfragenden Stelle. Nicht an das Netzwerk übermittelt.';
