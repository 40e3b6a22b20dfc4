/** The forms of the directory: organisations with their contacts, experts, offers. */
import { labels } from '../../text/labels';
import { formOf } from './field';
import * as shared from './shared';

export const organisations = formOf<'organisations'>()({
	path: 'einrichtungen',
	many: 'Einrichtungen',
	one: 'Einrichtung',
	groups: {
		name: { title: 'Wer es ist' },
		reach: shared.REACH_GROUP,
		what: shared.WHAT_GROUP,
		where: shared.WHERE_GROUP,
		...shared.SHARED_GROUPS
	},
	fields: {
		name: { label: 'Name', group: 'name', kind: 'line', required: true },
		kind: {
			label: 'Art',
			hint: 'In den Worten der Einrichtung, zum Beispiel „Erziehungsberatungsstelle“.',
			group: 'name',
			kind: 'line'
		},
		group: { label: 'Bereich', group: 'name', kind: 'choice', words: labels.group },
		phone: shared.PHONE,
		email: shared.EMAIL,
		website: shared.WEBSITE,
		address: shared.ADDRESS,
		hours: shared.HOURS,
		description: shared.DESCRIPTION,
		topics: shared.TOPICS,
		ageGroups: shared.AGE_GROUPS,
		languages: shared.LANGUAGES,
		accessibility: shared.ACCESSIBILITY,
		region: shared.REGION,
		areas: shared.AREAS,
		...shared.SHARED_FIELDS
	}
});

export const contacts = formOf<'contacts'>()({
	path: 'ansprechpersonen',
	many: 'Ansprechpersonen',
	one: 'Ansprechperson',
	groups: {
		name: { title: 'Wer es ist' },
		reach: shared.REACH_GROUP,
		...shared.SHARED_GROUPS
	},
	fields: {
		name: { label: 'Name', group: 'name', kind: 'line', required: true },
		function: { label: 'Funktion', group: 'name', kind: 'line' },
		organisation: {
			label: 'Einrichtung',
			group: 'name',
			kind: 'reference',
			to: 'organisations',
			required: true
		},
		deputy: {
			label: 'Vertretung',
			hint: 'Eine andere Ansprechperson derselben Einrichtung.',
			group: 'name',
			kind: 'reference',
			to: 'contacts',
			within: 'organisation'
		},
		phone: shared.PHONE,
		mobile: shared.MOBILE,
		fax: shared.FAX,
		email: shared.EMAIL,
		...shared.SHARED_FIELDS
	}
});

export const experts = formOf<'experts'>()({
	path: 'fachkraefte',
	many: 'Insoweit erfahrene Fachkräfte',
	one: 'Insoweit erfahrene Fachkraft',
	groups: {
		name: { title: 'Wer es ist' },
		reach: shared.REACH_GROUP,
		now: { title: 'Zurzeit' },
		advises: { title: 'Wen sie berät' },
		what: shared.WHAT_GROUP,
		...shared.SHARED_GROUPS
	},
	fields: {
		name: { label: 'Name', group: 'name', kind: 'line', required: true },
		function: {
			label: 'Ausbildung und Funktion',
			hint: 'Zum Beispiel „Dipl.-Sozialpädagogin“.',
			group: 'name',
			kind: 'line'
		},
		organisation: { label: 'Einrichtung', group: 'name', kind: 'reference', to: 'organisations' },
		phone: shared.PHONE,
		mobile: shared.MOBILE,
		fax: shared.FAX,
		email: shared.EMAIL,
		address: shared.ADDRESS,
		hours: shared.HOURS,
		capacity: {
			label: 'Freie Plätze',
			group: 'now',
			kind: 'choice',
			words: labels.capacity,
			begins: 'free'
		},
		absences: { label: 'Abwesend', group: 'now', kind: 'absences' },
		deputy: {
			label: 'Vertretung',
			hint: 'Wer Anfragen bekommt, wenn sie nicht da ist.',
			group: 'now',
			kind: 'reference',
			to: 'experts'
		},
		youthOffices: {
			label: 'Im Bereich dieser Jugendämter',
			group: 'advises',
			kind: 'references',
			to: 'youthOffices'
		},
		areas: {
			label: 'Nur für diese Gemeinden',
			hint: 'Leer heißt: für den ganzen Bereich ihrer Jugendämter.',
			group: 'advises',
			kind: 'references',
			to: 'municipalities',
			by: 'ags'
		},
		legalBases: {
			label: 'Berät nach',
			group: 'advises',
			kind: 'references',
			to: 'legalBases',
			by: 'code'
		},
		professions: {
			label: 'Berufsgruppen',
			hint: 'Keine gewählt heißt: alle.',
			group: 'advises',
			kind: 'choices',
			words: labels.profession
		},
		topics: shared.TOPICS,
		ageGroups: shared.AGE_GROUPS,
		languages: shared.LANGUAGES,
		accessibility: shared.ACCESSIBILITY,
		...shared.SHARED_FIELDS
	}
});

export const offers = formOf<'offers'>()({
	path: 'angebote',
	many: 'Angebote der Frühen Hilfen',
	one: 'Angebot der Frühen Hilfen',
	groups: {
		name: { title: 'Was es ist' },
		reach: shared.REACH_GROUP,
		what: shared.WHAT_GROUP,
		where: shared.WHERE_GROUP,
		...shared.SHARED_GROUPS
	},
	fields: {
		title: { label: 'Titel', group: 'name', kind: 'line', required: true },
		kind: { label: 'Art', group: 'name', kind: 'choice', words: labels.offerKind },
		organisation: { label: 'Träger', group: 'name', kind: 'reference', to: 'organisations' },
		cost: { label: 'Kosten', hint: 'Zum Beispiel „kostenlos“.', group: 'name', kind: 'line' },
		phone: shared.PHONE,
		email: shared.EMAIL,
		website: shared.WEBSITE,
		address: shared.ADDRESS,
		hours: shared.HOURS,
		description: shared.DESCRIPTION,
		topics: shared.TOPICS,
		ageGroups: shared.AGE_GROUPS,
		languages: shared.LANGUAGES,
		accessibility: shared.ACCESSIBILITY,
		region: shared.REGION,
		areas: shared.AREAS,
		...shared.SHARED_FIELDS
	}
});
