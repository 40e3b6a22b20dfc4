/**
 * A value for every field of a table of the directory: valid by its schema, and another one than in the rows of the matrix, so that
 * a refusal is one of permission and not of form. `n` is different for every row: some fields hold a value only once.
 */
import type { Table } from '../../../src/lib/domain/tables';
import { BERTA, CIRCLE, HOUSE } from '../../support/small-network';
import { idOf } from '../../support/directory-rows';
import { pngOf } from '../../support/png';

export type Values = Readonly<Record<string, unknown>>;

const HOURS = { always: true, slots: [], closedOnHolidays: false };
const ADDRESS = { street: 'Hauptstraße 2', postalCode: '21493', place: 'Schwarzenbek', ags: '01053116' };

/** Of every shared row; not published any more last of all: then a row is no member’s any more. */
export const SHARED: Values = {
	audience: 'members',
	verifiedAt: '2026-10-01',
	verifiedBy: 'Fachstelle',
	note: 'geprüft',
	publication: 'withdrawn'
};
const SERVES: Values = { topics: ['neglect'], ageGroups: ['unborn'], languages: ['tr'], areas: ['01053116'] };
const REACH: Values = {
	address: ADDRESS,
	phone: '040 66969 111',
	email: 'neu@example.org',
	website: 'https://example.org/neu',
	hours: HOURS
};

export const DIRECTORY_VALUES: Partial<Record<Table, (n: number) => Values>> = {
	regions: () => ({
		...SHARED,
		name: 'Anders',
		land: 'NI',
		coordinationOffice: HOUSE,
		publicRead: true,
		questionnaire: true,
		arms: pngOf(2, 2),
		answerHours: 24,
		sealToDesk: true,
		closedDays: 31,
		openDays: 91,
		workHours: HOURS,
		reviewMonths: 6,
		trustsPartners: true
	}),
	municipalities: (n) => ({
		...SHARED,
		ags: String(9_000_000 + n).padStart(8, '0'),
		name: 'Anderswo',
		association: 'Amt Anders',
		postalCodes: ['21493'],
		latitude: 54,
		longitude: 11,
		population: 2000
	}),
	youthOffices: () => ({
		...SHARED,
		name: 'Anderes Amt',
		address: ADDRESS,
		phone: '040 66969 112',
		email: 'amt@example.org',
		website: 'https://example.org/amt',
		officeHours: HOURS,
		onCallPhone: '040 66969 113',
		onCallNote: 'über die Leitstelle',
		description: 'anders'
	}),
	responsibilities: () => ({ ...SHARED, ags: '01053116', from: '2026-01-01', until: '2026-12-31' }),
	legalBases: (n) => ({
		...SHARED,
		code: `neu${n}`,
		citation: '§ 1',
		title: 'Anders',
		professions: ['midwife'],
		lands: ['SH'],
		mayShare: 'dies',
		mayNotShare: 'das',
		question: 'Sind Sie das?',
		advice: 'zuerst dort',
		source: 'Gesetz',
		sourceDate: '2026-01-01',
		rank: 2
	}),
	helplines: () => ({
		...SHARED,
		name: 'Andere Nummer',
		phone: '040 66969 114',
		purpose: 'Rat',
		forWhom: 'alle',
		hours: HOURS,
		website: 'https://example.org/rat',
		source: 'Träger',
		lands: ['SH'],
		acuteRank: 9,
		topics: ['neglect']
	}),
	organisations: () => ({
		...{ ...SHARED, ...REACH, ...SERVES },
		name: 'Andere Stelle',
		group: 'school',
		kind: 'Schule',
		description: 'anders',
		accessibility: 'Rampe'
	}),
	contacts: () => ({
		...SHARED,
		name: 'Dora Beispiel',
		function: 'Leitung',
		phone: '040 66969 115',
		fax: '040 66969 116',
		email: 'dora@example.org',
		mobile: '0171 3920009',
		deputy: idOf('somebody')
	}),
	experts: () => ({
		...{ ...SHARED, ...SERVES },
		name: 'Andere Fachkraft',
		function: 'Psychologin',
		organisation: HOUSE,
		address: ADDRESS,
		phone: '040 66969 117',
		mobile: '0171 3920008',
		fax: '040 66969 118',
		email: 'fachkraft@example.org',
		hours: HOURS,
		legalBases: ['kkg4'],
		professions: ['midwife'],
		absences: [{ from: '2026-12-01', until: '' }],
		deputy: BERTA,
		capacity: 'full',
		accessibility: 'Rampe'
	}),
	offers: () => ({
		...{ ...SHARED, ...REACH, ...SERVES },
		title: 'Anderes Angebot',
		kind: 'parentCourse',
		organisation: HOUSE,
		description: 'anders',
		cost: 'kostenlos',
		accessibility: 'Rampe'
	}),
	circles: () => ({
		...SHARED,
		name: 'Süd',
		description: 'anders',
		kind: 'working',
		parent: CIRCLE,
		endsOn: '2027-12-31',
		sizeLimit: 24,
		sharesMinutes: [CIRCLE]
	}),
	meetings: () => ({
		...SHARED,
		title: 'Anderes Treffen',
		startsAt: '2026-12-03T08:00:00.000Z',
		endsAt: '2026-12-03T12:00:00.000Z',
		venue: 'Rathaus',
		address: ADDRESS,
		access: 'Hintereingang',
		agenda: 'anders',
		otherCircles: [CIRCLE],
		stage: 'invited',
		points: [{ kind: 'exchange', title: 'Kurzaustausch', minutes: 30 }],
		places: 20,
		onlinePlaces: 10,
		answerBy: '2026-11-26',
		caseBy: '2026-11-18',
		selfCheckIn: true,
		cancelled: true,
		sequence: 1
	}),
	operators: () => ({
		...SHARED,
		name: 'Kreis Anders',
		street: 'Hauptstraße 2',
		town: '21493 Anders',
		representedBy: 'die Landrätin',
		phone: '040 66969 119',
		email: 'kreis@example.org',
		responsibleForContent: 'Pressestelle',
		supervision: 'Land',
		dataProtectionOfficer: 'Stelle',
		dataProtectionAuthority: 'Land',
		accessibilityContact: 'Stelle',
		accessibilityArbitration: 'Land'
	})
};
