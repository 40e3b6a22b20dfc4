/** The forms of places and of who answers for them. */
import { formOf } from './field';
import * as shared from './shared';

export const youthOffices = formOf<'youthOffices'>()({
	path: 'jugendaemter',
	many: 'Jugendämter',
	one: 'Jugendamt',
	groups: {
		name: { title: 'Wer es ist' },
		reach: { title: 'Zu den Dienstzeiten' },
		onCall: {
			title: 'Rufbereitschaft',
			hint: 'Diese Nummer steht außerhalb der Dienstzeiten auf der roten Seite „Akute Gefahr“.'
		},
		...shared.SHARED_GROUPS
	},
	fields: {
		name: { label: 'Name', group: 'name', kind: 'line', required: true },
		region: { ...shared.REGION, group: 'name' },
		description: { ...shared.DESCRIPTION, group: 'name' },
		phone: { ...shared.PHONE, label: 'Telefon des ASD' },
		email: shared.EMAIL,
		website: shared.WEBSITE,
		address: shared.ADDRESS,
		officeHours: { ...shared.HOURS, label: 'Dienstzeiten' },
		onCallPhone: { label: 'Nummer der Rufbereitschaft', group: 'onCall', kind: 'phone' },
		onCallNote: {
			label: 'Wen man dort erreicht',
			hint: 'Zum Beispiel „über die Leitstelle“.',
			group: 'onCall',
			kind: 'line'
		},
		...shared.SHARED_FIELDS
	}
});

export const responsibilities = formOf<'responsibilities'>()({
	path: 'zustaendigkeiten',
	many: 'Zuständigkeiten',
	one: 'Zuständigkeit',
	lead: 'Welches Jugendamt für eine Gemeinde zuständig ist, und von wann bis wann.',
	groups: {
		who: { title: 'Wer wofür' },
		when: { title: 'Von wann bis wann', hint: 'Beide Tage zählen mit. Leer heißt: ohne Grenze.' },
		...shared.SHARED_GROUPS
	},
	fields: {
		ags: {
			label: 'Gemeinde',
			group: 'who',
			kind: 'reference',
			to: 'municipalities',
			by: 'ags',
			required: true
		},
		youthOffice: {
			label: 'Jugendamt',
			group: 'who',
			kind: 'reference',
			to: 'youthOffices',
			required: true
		},
		from: { label: 'Ab', group: 'when', kind: 'day' },
		until: { label: 'Bis', group: 'when', kind: 'day' },
		...shared.SHARED_FIELDS
	},
	check: ({ from, until }): Record<string, string> =>
		from !== '' && until !== '' && until < from ? { until: 'Das Ende liegt vor dem Anfang.' } : {}
});

export const municipalities = formOf<'municipalities'>()({
	path: 'gemeinden',
	many: 'Gemeinden',
	one: 'Gemeinde',
	groups: {
		name: { title: 'Welche es ist' },
		found: { title: 'Wie sie gefunden wird' },
		...shared.SHARED_GROUPS
	},
	fields: {
		name: { label: 'Name', group: 'name', kind: 'line', required: true },
		ags: {
			label: 'Amtlicher Gemeindeschlüssel',
			hint: 'Acht Ziffern. Nach ihm richtet sich, welches Jugendamt zuständig ist.',
			group: 'name',
			kind: 'digits',
			required: true
		},
		association: {
			label: 'Amt oder Samtgemeinde',
			hint: 'Leer, wenn es keines gibt.',
			group: 'name',
			kind: 'line'
		},
		region: { ...shared.REGION, group: 'name' },
		postalCodes: {
			label: 'Postleitzahlen',
			hint: 'Mit Kommas getrennt.',
			group: 'found',
			kind: 'lines'
		},
		latitude: {
			label: 'Breite',
			hint: 'In Grad, zum Beispiel 53,6275',
			group: 'found',
			kind: 'number'
		},
		longitude: {
			label: 'Länge',
			hint: 'In Grad, zum Beispiel 10,6912',
			group: 'found',
			kind: 'number'
		},
		population: { label: 'Einwohner', group: 'found', kind: 'number', begins: 0 },
		...shared.SHARED_FIELDS
	}
});
