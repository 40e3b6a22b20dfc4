/** The forms of what is common to all networks: helplines and legal bases. */
import { labels } from '../../text/labels';
import { formOf } from './field';
import * as shared from './shared';

const FOR_ALL = 'Gilt für alle Netzwerke dieser Installation: Was Sie hier ändern, sehen auch die anderen.';
const LANDS = {
	label: 'Nur in diesen Ländern',
	hint: 'Keines gewählt heißt: überall.',
	group: 'for',
	kind: 'choices',
	words: labels.land
} as const;

export const helplines = formOf<'helplines'>()({
	path: 'hilfetelefone',
	many: 'Hilfetelefone',
	one: 'Hilfetelefon',
	lead: FOR_ALL,
	groups: {
		name: { title: 'Was es ist' },
		reach: shared.REACH_GROUP,
		for: { title: 'Für wen und wo' },
		source: { title: 'Herkunft' },
		...shared.SHARED_GROUPS
	},
	fields: {
		name: { label: 'Name', group: 'name', kind: 'line', required: true },
		purpose: { label: 'Wofür', group: 'name', kind: 'line' },
		phone: { ...shared.PHONE, required: true },
		website: shared.WEBSITE,
		hours: shared.HOURS,
		forWhom: {
			label: 'Für wen',
			hint: 'In einfachen Worten, zum Beispiel „Eltern und andere Erziehende“.',
			group: 'for',
			kind: 'line'
		},
		topics: { ...shared.TOPICS, group: 'for' },
		lands: LANDS,
		acuteRank: {
			label: 'Platz auf der Seite „Akute Gefahr“',
			hint: '1 steht zuerst; 0 heißt: steht dort nicht.',
			group: 'for',
			kind: 'number',
			begins: 0
		},
		source: {
			label: 'Quelle',
			hint: 'Wo die Angaben nachzulesen sind.',
			group: 'source',
			kind: 'line'
		},
		...shared.SHARED_FIELDS
	}
});

export const legalBases = formOf<'legalBases'>()({
	path: 'rechtsgrundlagen',
	many: 'Rechtsgrundlagen',
	one: 'Rechtsgrundlage',
	lead: FOR_ALL,
	groups: {
		name: { title: 'Welche es ist' },
		for: { title: 'Für wen und wo' },
		says: { title: 'Was sie sagt', hint: 'Diese Sätze liest, wer eine Anfrage schreibt.' },
		source: { title: 'Herkunft' },
		...shared.SHARED_GROUPS
	},
	fields: {
		citation: {
			label: 'Fundstelle',
			hint: 'Wie man sie zitiert, zum Beispiel „§ 4 Abs. 2 KKG“.',
			group: 'name',
			kind: 'line',
			required: true
		},
		title: { label: 'Titel', group: 'name', kind: 'line', required: true },
		code: {
			label: 'Kürzel',
			hint: 'Fachkräfte und Anfragen beziehen sich darauf. Ändern Sie es nicht ohne Not.',
			group: 'name',
			kind: 'line',
			required: true
		},
		professions: {
			label: 'Übliche Grundlage für',
			group: 'for',
			kind: 'choices',
			words: labels.profession
		},
		lands: LANDS,
		rank: {
			label: 'Reihenfolge',
			hint: 'Die kleinste Zahl steht zuerst.',
			group: 'for',
			kind: 'number',
			begins: 0
		},
		mayShare: { label: 'Was mitgeteilt werden darf', group: 'says', kind: 'paragraph' },
		mayNotShare: { label: 'Was nicht hineingehört', group: 'says', kind: 'paragraph' },
		question: {
			label: 'Frage der Hilfe zur Auswahl',
			hint: 'Wer sie mit Ja beantwortet, landet hier. Leer heißt: gilt für alle, die überall Nein sagen.',
			group: 'says',
			kind: 'paragraph'
		},
		advice: { label: 'Was man vorher wissen sollte', group: 'says', kind: 'paragraph' },
		source: { label: 'Quelle', group: 'source', kind: 'line' },
		sourceDate: { label: 'Stand der Quelle', group: 'source', kind: 'day' },
		...shared.SHARED_FIELDS
	}
});
