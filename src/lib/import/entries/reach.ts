/** Numbers and mail addresses of an entry, from all columns that may hold them. */
import { doubts } from '../../text/list-doubts';
import { takeOutAddress } from '../cells/address';
import { leftOverDoubts, readContact, type Reached } from '../cells/contact';
import { isWholePerson } from '../cells/name-words';
import type { Base } from '../cells/phones';
import type { Fields, Value } from './fields';

export interface Reach {
	phones: string[];
	faxes: string[];
	emails: string[];
	/** People that stand in a column for contacts, where there is none for them. */
	people: string[];
	/** The first cell with numbers, as it is written. */
	written: string;
	last?: Base;
	address?: { text: string; value: Value };
}

/** `base` is the last number of the rows above, for a row that has its extension alone. */
export function readReach(fields: Fields, base: Base | undefined): Reach {
	const reach: Reach = { phones: [], faxes: [], emails: [], people: [], written: '' };
	if (base) reach.last = { ...base, sure: false };
	for (const value of fields.of('phone', 'fax', 'email', 'contact')) takeValue(value, reach, fields);
	const [first = '', ...more] = reach.faxes;
	if (/^\+491[567]/.test(first)) fields.say(undefined, doubts.mobileFax(first));
	for (const fax of more) fields.say(undefined, doubts.moreFax(fax));
	return reach;
}

function takeValue(written: Value, reach: Reach, fields: Fields): void {
	const value = written.column.role === 'contact' ? withoutAddress(written, reach, fields) : written;
	const { role, faxSecond } = value.column;
	const as = role === 'fax' ? 'fax' : faxSecond ? 'phone-then-fax' : 'phone';
	const read = readContact(withAreaCode(value, fields), {
		numeric: value.cell.numeric ?? false,
		as,
		...(reach.last ? { base: reach.last } : {})
	});
	add(reach, read);
	reach.last = read.last ?? reach.last;
	if (role !== 'fax' && reach.written === '') reach.written = value.text;
	for (const doubt of read.doubts) fields.say(value, doubt);
	sayWrongColumn(value, read, fields);
	for (const doubt of leftOverDoubts(withoutPeople(read, reach, fields))) fields.say(value, doubt);
}

/** "Anschrift, Telefon, E-Mail" in one column, where there is none for the address. */
function withoutAddress(value: Value, reach: Reach, fields: Fields): Value {
	if (fields.has('address', 'street', 'postalCode', 'place')) return value;
	const { rest, address } = takeOutAddress(value.text);
	if (address === '') return value;
	reach.address = { text: address, value };
	return { ...value, text: rest };
}

export function add(reach: Reach, { phones, faxes, emails }: Reached): void {
	const put = (list: string[], more: readonly string[]) =>
		list.push(...more.filter((one) => !list.includes(one)));
	put(reach.phones, phones);
	put(reach.faxes, faxes);
	put(reach.emails, emails);
}

/** "04541" in one column, "888 000" in the next. */
function withAreaCode({ text, column }: Value, fields: Fields): string {
	const [area] = fields.of('areaCode');
	if (!area || column.role === 'email' || /^\(?[0+]/.test(text)) return text;
	const digits = area.text.replace(/\D/g, '');
	return `${digits.startsWith('0') ? digits : `0${digits}`}/${text.replace(/^[-/\s]+/, '')}`;
}

/** Numbers by the lines of their cell, where each line has one. */
export function linesOf(text: string): string[] {
	const lines = text.split('\n').map((line) => readContact(line));
	const isOneEach = lines.every(({ phones, faxes }) => phones.length === 1 && faxes.length === 0);
	return isOneEach ? lines.map(({ phones }) => phones[0] ?? '') : [];
}

/** A mail address in the column for numbers, numbers in the one for mail: taken, but a sign of a row that is shifted. */
function sayWrongColumn(value: Value, read: Reached, fields: Fields): void {
	const { role } = value.column;
	if (role === 'contact') return;
	const [wrong] = role === 'email' ? [...read.phones, ...read.faxes] : read.emails;
	if (wrong !== undefined) fields.sayMisplaced(value, doubts.wrongColumn(wrong));
	const isEmpty = read.phones.length + read.faxes.length + read.emails.length === 0;
	if (role === 'email' && isEmpty && read.doubts.length === 0 && read.rest.length === 0)
		fields.say(value, doubts.oddMail(value.text));
	if (isEmpty && read.rest.length > 0 && !/\d/.test(value.text)) fields.misplaced += 1;
}

function withoutPeople(read: Reached, reach: Reach, fields: Fields): Reached {
	if (fields.has('person', 'lastName')) return read;
	const people = read.rest.filter((part) => isWholePerson(part.split(/[(,]/)[0] ?? ''));
	reach.people.push(...people);
	return { ...read, rest: read.rest.filter((part) => !people.includes(part)) };
}
