/** Who an entry is about: people with their functions, the organisation, the offer; and whether somebody is an expert. */
import { LIST_LIMITS } from '../../domain/list-limits';
import { doubts } from '../../text/list-doubts';
import { looksLikeAddress, splitAddress } from '../cells/address';
import { basesIn, isNo, isYes, speaksOfExperts } from '../cells/bases';
import { readContact } from '../cells/contact';
import { isFirstName } from '../cells/first-names';
import { isFunctionLike, isOnHerOwn, isWholePerson, SALUTATION } from '../cells/name-words';
import { readPeople, type Person } from '../cells/people';
import { firstIdentity } from '../layout/goes-on';
import type { EntryBlock, Fields, Value } from './fields';
import { add, type Reach } from './reach';
import { readNameColumns } from './name-columns';

/** A person of a row; an expert by the column she stands in, or by her function. */
export interface Somebody extends Person {
	expert?: boolean;
}

export interface Who {
	people: Somebody[];
	organisation: string;
	/** A function that nobody is named for. */
	function: string;
	offer: string;
	/** The list is about offers: their column stands before all others. */
	isOfferFirst: boolean;
	/** All of the row's people are experts. */
	expert: boolean;
	bases: string[];
	vacant: boolean;
	/** An address that stands beside a name. */
	address?: { text: string; value: Value };
}

const oneLine = (text: string) => text.replace(/\n/g, ' ');

export function readWho(block: EntryBlock, fields: Fields, reach: Reach): Who {
	const beside: Beside = {};
	const who: Who = {
		...readNameColumns(fields),
		organisation: readOrganisation(fields, reach, beside),
		function: '',
		offer: fields
			.of('offer')
			.map(({ text }) => oneLine(text))
			.join(', '),
		isOfferFirst: firstIdentity(block.table.columns) === fields.of('offer')[0]?.column.index,
		expert: false,
		bases: []
	};
	for (const value of fields.of('person')) takePeople(value, who, fields, reach, beside);
	for (const text of reach.people) who.people.push(...readPeople(text).people);
	for (const value of fields.of('function')) takeFunction(value, who, fields);
	if (who.people.length > LIST_LIMITS.people) fields.say(undefined, doubts.tooManyPeople(LIST_LIMITS.people));
	who.people = who.people.slice(0, LIST_LIMITS.people);
	readBases(block, fields, who);
	return { ...who, ...beside };
}

function readOrganisation(fields: Fields, reach: Reach, beside: Beside): string {
	const [value] = fields.of('organisation');
	if (!value) return '';
	const text = withoutAddress(value, withoutContact(value, fields, reach), beside);
	if (isOnHerOwn(text)) {
		fields.say(value, doubts.leftOver(text));
		return '';
	}
	if (looksLikeAddress(text) || !/\p{L}/u.test(text))
		fields.sayMisplaced(value, doubts.oddOrganisation(text));
	else if (isWholePerson(text) && (SALUTATION.test(text) || isFirstName(text.split(' ')[0] ?? '')))
		fields.say(value, doubts.personAsOrganisation(text));
	return oneLine(text);
}

/** An address in a column for names, for rows that have none elsewhere. */
interface Beside {
	address?: { text: string; value: Value };
}

function withoutAddress(value: Value, text: string, beside: Beside): string {
	const { name, address } = splitAddress(text);
	if (address !== '') beside.address = { text: address, value };
	return name;
}

const HOLDS_CONTACT = /@|(?<![\p{L}\d])(?:\+49|0\d{2,})[\d /()-]{4,}|\btel\b/iu;

/** A number or mail address that stands beside a name is taken out of it. */
function withoutContact(value: Value, fields: Fields, reach: Reach): string {
	if (!HOLDS_CONTACT.test(value.text)) return value.text;
	const read = readContact(value.text, { allNumbers: false });
	if (read.phones.length + read.faxes.length + read.emails.length === 0) return value.text;
	add(reach, read);
	for (const doubt of read.doubts) fields.say(value, doubt);
	if (value.column.role === 'organisation')
		fields.say(value, doubts.wrongColumn(read.emails[0] ?? read.phones[0] ?? ''));
	return read.rest.join('\n');
}

function takePeople(value: Value, who: Who, fields: Fields, reach: Reach, beside: Beside): void {
	const text = withoutAddress(value, withoutContact(value, fields, reach), beside);
	if (text === '') return;
	if (looksLikeAddress(text) || /\d{4,}/.test(text.replace(/\([^()]*\)/g, '')))
		return fields.sayMisplaced(value, doubts.notAName(text));
	const read = readPeople(text, value.column.lastFirst);
	for (const doubt of read.doubts) fields.say(value, doubt);
	const ofColumn = value.column.functionOfAll ?? '';
	const expert = value.column.expert === true;
	who.people.push(
		...read.people.map((person) => ({ ...person, function: person.function || ofColumn, expert }))
	);
	who.vacant ||= read.vacant;
	if (read.people.length === 0)
		who.function = [who.function, read.function].filter((part) => part !== '').join(', ');
	if (read.organisation === '') return;
	const hasColumn = fields.of('organisation').length > 0;
	if (who.organisation === '' && !hasColumn) who.organisation = read.organisation;
	if (hasColumn || read.people.length === 0)
		fields.sayMisplaced(value, doubts.organisationBesideName(read.organisation));
}

function takeFunction(value: Value, who: Who, fields: Fields): void {
	const { text } = value;
	const isPerson = isFirstName(text.split(' ')[0] ?? '') && isWholePerson(text);
	if (looksLikeAddress(text) || /@|\d{5}/.test(text) || isPerson || !/\p{L}/u.test(text))
		return fields.sayMisplaced(value, doubts.oddFunction(text));
	const lines = text.split('\n');
	const isEach = lines.length === who.people.length && lines.length > 1;
	who.people.forEach((person, index) => {
		const own = isEach ? (lines[index] ?? '') : oneLine(text);
		person.function = [person.function, own].filter((part) => part !== '').join(', ');
	});
	if (who.people.length === 0) who.function = oneLine(text);
	if (/\d/.test(text) && !isFunctionLike(text)) fields.say(value, doubts.oddFunction(text));
}

/** Bases by a column of their own, by ticks, and else by what stands above. */
function readBases({ context, table }: EntryBlock, fields: Fields, who: Who): void {
	const values = fields.of('basis');
	let refused = false;
	for (const value of values) {
		const ticked = value.column.bases ?? [];
		const named = basesIn(value.text, true);
		const isSaid = isYes(value.text) || named.length > 0 || speaksOfExperts(value.text);
		if (isSaid)
			who.bases.push(...(named.length > 0 ? named : ticked).filter((code) => !who.bases.includes(code)));
		else if (isNo(value.text)) refused = true;
		else fields.say(value, doubts.oddBasis(value.text));
		who.expert ||= isSaid;
	}
	for (const person of who.people) person.expert ||= speaksOfExperts(person.function);
	who.expert ||= who.people.length === 0 && speaksOfExperts(who.function);
	if (context.expert && !(refused && values.length > 0 && !who.expert)) takeContext(context, fields, who);
	const heading = table.columns.find(({ expert }) => expert)?.bases ?? [];
	if (who.bases.length === 0) who.bases = [...heading];
}

function takeContext(context: EntryBlock['context'], fields: Fields, who: Who): void {
	who.expert = true;
	if (who.bases.length > 0) return;
	who.bases = [...context.bases];
	if (who.people.length === 0) return;
	if (context.onlyBasis && context.bases.every((code) => code === 'sgb8a'))
		fields.say(undefined, doubts.onlyParagraph8a());
	if (context.goesOn) fields.say(undefined, doubts.basisGoesOn(context.bases));
}
