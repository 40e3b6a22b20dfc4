/** The address of an entry, from one column or from several. */
import { doubts } from '../../text/list-doubts';
import { looksLikeAddress, readAddress, readPostalCode } from '../cells/address';
import { isFunctionLike } from '../cells/name-words';
import type { Fields, Value } from './fields';

export interface Where {
	street: string;
	postalCode: string;
	place: string;
}

const CODE_AND_PLACE = /(?<!\d)\d{5}\s+\p{L}/u;
const oneLine = (text: string) => text.replace(/\n/g, ', ');

export function readWhere(fields: Fields): Where {
	const where: Where = { street: '', postalCode: '', place: '' };
	const hasStreet = fields.of('street').length > 0;
	for (const value of fields.of('address')) takeAddress(value, where, fields, hasStreet);
	for (const value of fields.of('street')) takeStreet(value, where, fields);
	const [houseNumber] = fields.of('houseNumber');
	if (houseNumber && where.street !== '') where.street = `${where.street} ${houseNumber.text}`;
	for (const value of fields.of('postalCode')) takePostalCode(value, where, fields);
	for (const value of fields.of('place')) takePlace(value, where, fields);
	return where;
}

/** An address that stands beside a name counts where the row has no other. */
export function besideName(
	{ text, value }: { text: string; value: Value },
	where: Where,
	fields: Fields
): void {
	if (where.street + where.postalCode + where.place !== '')
		fields.sayMisplaced(value, doubts.wrongColumn(text));
	else takeAddress({ ...value, text }, where, fields, false);
}

/** Beside a column for the street, one for the rest of the address leaves it alone. */
function takeAddress(value: Value, where: Where, fields: Fields, keepsStreet: boolean): void {
	const { text } = value;
	if (text.includes('@') || /^[\d\s+()/-]{6,}$/.test(text))
		return fields.sayMisplaced(value, doubts.wrongColumn(text));
	const { street, postalCode, place, doubts: said } = readAddress(text);
	Object.assign(where, { street: keepsStreet ? where.street : street, postalCode, place });
	for (const doubt of said) fields.say(value, doubt);
}

function takeStreet(value: Value, where: Where, fields: Fields): void {
	const { text } = value;
	if (!/\p{L}/u.test(text) || text.includes('@')) return fields.sayMisplaced(value, doubts.oddStreet(text));
	if (CODE_AND_PLACE.test(text)) return takeAddress(value, where, fields, false);
	if (!/\d/.test(text) && !looksLikeAddress(`${text} 1`)) {
		if (isFunctionLike(text)) return fields.sayMisplaced(value, doubts.oddStreet(text));
		fields.say(value, doubts.oddAddress(text));
	}
	where.street = oneLine(text);
}

function takePostalCode(value: Value, where: Where, fields: Fields): void {
	const { postalCode, rest, doubts: said } = readPostalCode(value.text);
	for (const doubt of said) {
		if (postalCode === '') fields.sayMisplaced(value, doubt);
		else fields.say(value, doubt);
	}
	where.postalCode = postalCode;
	if (rest !== '') where.place = rest;
}

function takePlace(value: Value, where: Where, fields: Fields): void {
	const { text } = value;
	const [, code = '', place = text] = /^(?:D-)?(\d{5})\s+(.+)$/s.exec(text) ?? [];
	if (/\d|@/.test(place)) return fields.sayMisplaced(value, doubts.oddPlace(text));
	if (code !== '' && where.postalCode !== '' && where.postalCode !== code)
		return fields.sayMisplaced(value, doubts.oddPlace(text));
	if (isFunctionLike(place) && looksLikeAddress(`${place} 1`)) fields.say(value, doubts.oddPlace(text));
	if (code !== '') where.postalCode = code;
	where.place = oneLine(place);
}
