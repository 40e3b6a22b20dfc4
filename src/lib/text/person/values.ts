/** A value that is told of a person → text. What has a German word gets it; everything else stays as it is kept. */
import { formatDateTime } from '../format';
import { labels } from '../labels';

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	role: labels.role,
	profession: labels.profession,
	capacity: labels.capacity,
	urgency: labels.urgency,
	publication: { published: 'veröffentlicht', draft: 'Entwurf', withdrawn: 'zurückgezogen' },
	audience: { public: 'alle', members: 'Mitglieder' },
	channel: { mail: 'E-Mail', push: 'Mitteilung' },
	purpose: { invitation: 'Einladung', reset: 'neues Passwort', recovery: 'neuer Zugang' },
	status: { submitted: 'gestellt', seen: 'gesehen', accepted: 'angenommen', closed: 'abgeschlossen' },
	stage: { keeper: 'zuständige Person', deputy: 'Vertretung', office: 'Koordinierungsstelle' },
	kind: {
		invited: 'Einladung',
		moved: 'Verschiebung',
		changed: 'Änderung',
		cancelled: 'Absage',
		restored: 'Treffen findet doch statt'
	},
	table: {
		experts: 'Fachkraft',
		contacts: 'Ansprechperson',
		organisations: 'Einrichtung',
		offers: 'Angebot',
		youthOffices: 'Jugendamt'
	}
};
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

/** Empty where there is nothing to tell. */
export function valueText(field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	if (typeof value === 'boolean') return value ? 'ja' : 'nein';
	if (typeof value === 'string') {
		if (INSTANT.test(value)) return formatDateTime(value);
		return WORDS[field]?.[value] ?? value;
	}
	if (Array.isArray(value))
		return value
			.map((one) => valueText(field, one))
			.filter(isSaid)
			.join(', ');
	if (typeof value !== 'object') return String(value);
	const inner = value as Record<string, unknown>;
	// The frame of a value in the history.
	if (Object.keys(inner).join() === 'value') return valueText(field, inner.value);
	return Object.entries(inner)
		.map(([name, one]) => [PARTS[name] ?? name, valueText(name, one)] as const)
		.filter(([, text]) => isSaid(text))
		.map(([name, text]) => (name === '' ? text : `${name} ${text}`))
		.join(', ');
}

/** Within a value. */
const PARTS: Readonly<Record<string, string>> = {
	street: '',
	postalCode: '',
	place: '',
	ags: 'Gemeindeschlüssel',
	from: 'von',
	to: 'zu',
	until: 'bis',
	always: 'immer',
	slots: '',
	days: 'Wochentage',
	closedOnHolidays: 'feiertags geschlossen',
	name: 'Name',
	email: 'E-Mail',
	phone: 'Telefon'
};
const isSaid = (text: string) => text !== '';
