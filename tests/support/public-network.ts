/** A directory in memory, read as everybody reads it: by the way of the server, from the rows that a guest gets. */
import type { Row, SharedTable } from '../../src/lib/domain/tables';
import { PublicDirectory } from '../../src/lib/server/public-read/directory';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import {
	contact,
	expert,
	legalBasis,
	municipality,
	offer,
	organisation,
	region,
	responsibility,
	youthOffice
} from './entry-rows';
import { idOf } from './directory-rows';
import { MemoryStore } from './memory-store';

/** By which the server names what it gives. */
export { hsdsId } from '../../src/lib/server/public-read/uuid';

export const HERE = idOf('here');
export const THERE = idOf('there');
export const OFFICE = idOf('office');
export const HOUSE = idOf('house');

export type TableRow = { [T in SharedTable]: { table: T; row: Row<T> } }[SharedTable];

const address = { street: 'Möwenweg 1', postalCode: '21502', place: 'Geesthacht', ags: '01053032' };
const hours = {
	always: false,
	slots: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
	closedOnHolidays: true
};

const HOUSE_ROW = organisation({
	id: HOUSE,
	name: 'Beratungsstelle Älster',
	group: 'youthWelfare',
	kind: 'Erziehungsberatungsstelle',
	region: HERE,
	address,
	hours,
	phone: '+49 (0)4541 888-0',
	email: 'info@beratung.example.org',
	website: 'https://beratung.example.org/',
	description: 'Für Eltern.',
	accessibility: 'Aufzug',
	topics: ['neglect'],
	ageGroups: ['under1'],
	languages: ['de', 'dgs']
});
const NORA = contact({
	id: idOf('nora'),
	organisation: HOUSE,
	name: 'Nora Winter',
	function: 'Leitung',
	phone: '04541 888 100',
	fax: '04541 888 101',
	email: 'nora@beratung.example.org'
});
const ANNA = expert({
	id: idOf('anna'),
	name: 'Anna Muster',
	function: 'Dipl.-Sozialpädagogin',
	organisation: HOUSE,
	youthOffices: [OFFICE],
	phone: '04541 888 200',
	legalBases: ['kkg4', 'nobodys'],
	hours,
	professions: ['midwife'],
	topics: ['addiction'],
	languages: ['de']
});
const COURSE = offer({
	id: idOf('course'),
	title: 'Elternkurs',
	kind: 'parentCourse',
	region: HERE,
	organisation: HOUSE,
	cost: 'kostenlos',
	areas: ['01053032'],
	phone: '04541 888 300'
});
const JUGENDAMT = youthOffice({
	id: OFFICE,
	name: 'Kreisjugendamt',
	region: HERE,
	address,
	officeHours: hours,
	phone: '04541 888 400',
	onCallPhone: '04541 888 401',
	onCallNote: 'über die Leitstelle'
});
const TOWN = municipality({
	id: idOf('town'),
	ags: '01053032',
	name: 'Geesthacht',
	region: HERE,
	postalCodes: ['21502']
});

/** One public entry of every kind, of a network that is read by everybody, and another network beside it that is not. */
export const PUBLIC_ROWS: readonly TableRow[] = [
	{ table: 'regions', row: region({ id: HERE, name: 'Kreis Möwenfelde', publicRead: true }) },
	{ table: 'regions', row: region({ id: THERE, name: 'Nachbarkreis' }) },
	{ table: 'municipalities', row: TOWN },
	{ table: 'youthOffices', row: JUGENDAMT },
	{
		table: 'responsibilities',
		row: responsibility({ id: idOf('answers'), ags: TOWN.ags, youthOffice: OFFICE })
	},
	{
		table: 'legalBases',
		row: legalBasis({ id: idOf('basis'), code: 'kkg4', citation: '§ 4 Abs. 2 KKG', title: 'Beratung' })
	},
	{ table: 'organisations', row: HOUSE_ROW },
	{ table: 'contacts', row: NORA },
	{ table: 'experts', row: ANNA },
	{ table: 'offers', row: COURSE }
];

/** `clock` says the time; the server's way is the real one. */
export function publicDirectory(
	rows: readonly TableRow[],
	clock: () => Date = () => new Date('2026-11-30T12:00:00Z')
): { store: MemoryStore; directory: PublicDirectory } {
	const store = new MemoryStore(clock);
	for (const { table, row } of rows) store.write(table, row);
	const guests = new ScopeRows(store, 'guest');
	return { store, directory: new PublicDirectory({ store, rowsOf: () => guests, now: clock }) };
}
