/** Entries of the directory as cards for the phone's own address book, on the server and on the phone alike. */
import type { Contact, Expert, Helpline, Offer, Organisation } from './directory';
import type { YouthOffice } from '../place/place';
import type { Card } from './vcard';

/** The tables whose records can be saved as a contact. */
export interface CardRows {
	experts: Expert;
	contacts: Contact;
	organisations: Organisation;
	youthOffices: YouthOffice;
	offers: Offer;
	helplines: Helpline;
}
export type CardTable = keyof CardRows;

export const CARD_TABLES = [
	'experts',
	'contacts',
	'organisations',
	'youthOffices',
	'offers',
	'helplines'
] as const satisfies readonly CardTable[];

type Phones = Card['phones'];
const voice = (number: string): Phones => (number ? [{ type: 'WORK,VOICE', number }] : []);
const cell = (number = ''): Phones => (number ? [{ type: 'CELL', number }] : []);
const fax = (number: string): Phones => (number ? [{ type: 'WORK,FAX', number }] : []);

/** `row` as a card; `organisation` is the name of the one it belongs to. */
export function cardOf<T extends CardTable>(table: T, row: CardRows[T], organisation = ''): Card {
	return (MAKERS[table] as (row: CardRows[T], organisation: string) => Card)(row, organisation);
}

const MAKERS: { [T in CardTable]: (row: CardRows[T], organisation: string) => Card } = {
	experts: (row, organisation) => ({
		...base(row, row.name, true),
		organisation,
		title: row.function || 'Insoweit erfahrene Fachkraft',
		phones: [...voice(row.phone), ...cell(row.mobile), ...fax(row.fax)],
		email: row.email,
		address: row.address,
		note: 'Insoweit erfahrene Fachkraft (Kinderschutz)'
	}),
	contacts: (row, organisation) => ({
		...base(row, row.name, true),
		organisation,
		title: row.function,
		phones: [...voice(row.phone), ...cell(row.mobile), ...fax(row.fax)],
		email: row.email
	}),
	organisations: (row) => ({ ...base(row, row.name), ...reach(row), note: row.kind }),
	youthOffices: (row) => ({
		...base(row, row.name),
		...reach(row),
		phones: [...voice(row.phone), ...voice(row.onCallPhone)],
		note: row.onCallPhone ? `Rufbereitschaft: ${row.onCallPhone} ${row.onCallNote}`.trim() : ''
	}),
	offers: (row, organisation) => ({
		...base(row, row.title),
		...reach(row),
		...(organisation && { organisation })
	}),
	helplines: (row) => ({
		...base(row, row.name),
		phones: voice(row.phone),
		website: row.website,
		note: row.purpose
	})
};

function base({ id, updated }: { id: string; updated: string }, name: string, person = false): Card {
	return { uid: `${id}@schutznetz`, name, person, phones: [], updated };
}

function reach({ phone, email, website, address }: Organisation | Offer | YouthOffice) {
	return { phones: voice(phone), email, website, address };
}
