// A small network for the tests of the search: two regions, names that sound alike, people absent, full and closed.
import type { Source } from '../../src/lib/search/engine/load';
import type { Row, SharedTable } from '../../src/lib/domain/tables';
import * as rows from './entry-rows';

const { idOf } = rows;
const weekdays = {
	always: false,
	closedOnHolidays: true,
	slots: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }]
};
const in_ = (place: string, postalCode: string) => ({ street: '', postalCode, place, ags: '' });

const TABLES: Partial<{ [T in SharedTable]: Row<T>[] }> = {
	regions: [rows.region({ id: idOf('sh'), land: 'SH' }), rows.region({ id: idOf('ni'), land: 'NI' })],
	municipalities: [
		rows.municipality({
			id: idOf('m1'),
			ags: '01053090',
			name: 'Mölln, Stadt',
			region: idOf('sh'),
			postalCodes: ['23879']
		}),
		rows.municipality({
			id: idOf('m2'),
			ags: '03241001',
			name: 'Hannover',
			region: idOf('ni'),
			postalCodes: ['30669']
		}),
		rows.municipality({
			id: idOf('m3'),
			ags: '03241010',
			name: 'Langenhagen',
			region: idOf('ni'),
			postalCodes: ['30669', '30851']
		})
	],
	youthOffices: [
		rows.youthOffice({
			id: idOf('lauenburg'),
			name: 'Jugendamt Kreis Herzogtum Lauenburg',
			region: idOf('sh'),
			phone: '04541 888 000',
			officeHours: weekdays,
			onCallPhone: '04541 110 110'
		}),
		rows.youthOffice({
			id: idOf('hannover'),
			name: 'Jugendamt Landeshauptstadt',
			region: idOf('ni'),
			phone: '0511 1'
		}),
		rows.youthOffice({
			id: idOf('langen'),
			name: 'Jugendamt Stadt Langenhagen',
			region: idOf('ni'),
			phone: '0511 2'
		})
	],
	responsibilities: [
		rows.responsibility({ id: idOf('r1'), ags: '01053090', youthOffice: idOf('lauenburg') }),
		rows.responsibility({ id: idOf('r2'), ags: '03241001', youthOffice: idOf('hannover') }),
		rows.responsibility({ id: idOf('r3'), ags: '03241010', youthOffice: idOf('langen') })
	],
	legalBases: [
		rows.legalBasis({ id: idOf('kkg4'), code: 'kkg4', citation: '§ 4 Abs. 2 KKG' }),
		rows.legalBasis({ id: idOf('sgb8b'), code: 'sgb8b', citation: '§ 8b SGB VIII' })
	],
	experts: [
		rows.expert({
			id: idOf('schmitt'),
			name: 'Anna Schmitt',
			phone: '030 23125 001',
			address: in_('Mölln', '23879'),
			hours: weekdays,
			youthOffices: [idOf('lauenburg')],
			legalBases: ['kkg4'],
			topics: ['neglect'],
			languages: ['de', 'tr'],
			ageGroups: ['under1']
		}),
		rows.expert({
			id: idOf('schmidt'),
			name: 'Bernd Schmidt',
			phone: '030 23125 002',
			youthOffices: [idOf('hannover')],
			legalBases: ['sgb8b'],
			absences: [{ from: '2026-05-01', until: '2026-05-31' }],
			deputy: idOf('meyer')
		}),
		rows.expert({
			id: idOf('meyer'),
			name: 'Clara Meyer',
			phone: '030 23125 003',
			youthOffices: [idOf('hannover')],
			areas: ['03241010'],
			capacity: 'full'
		})
	],
	organisations: [
		rows.organisation({
			id: idOf('kita'),
			name: 'Kita Sonnenblume',
			kind: 'Kindertagesstätte',
			region: idOf('ni'),
			phone: '0511 3'
		}),
		rows.organisation({
			id: idOf('eb'),
			name: 'Haus der Familie',
			kind: 'Erziehungsberatungsstelle',
			region: idOf('sh')
		})
	],
	contacts: [
		rows.contact({ id: idOf('c1'), organisation: idOf('kita'), name: 'Dora Öztürk', mobile: '0171 3920012' })
	],
	offers: [
		rows.offer({ id: idOf('cafe'), title: 'Elterncafé Äpfelchen', region: idOf('sh'), kind: 'openMeeting' })
	],
	helplines: [
		rows.helpline({ id: idOf('police'), name: 'Polizei', phone: '110' }),
		rows.helpline({ id: idOf('kids'), name: 'Kinder- und Jugendtelefon', phone: '116 111', hours: weekdays })
	]
};

/** The network as the index loads it. */
export const searchNetwork: Source = {
	all: async <T extends SharedTable>(table: T) => (TABLES[table] ?? []) as Row<T>[],
	some: async () => [],
	contactsOf: async () => []
};
