/** What one line of a list says, as the fields of a table; what has no place there is said. */
import { schemas } from '../../domain/schemas';
import type { PlanTable } from '../../domain/directory/import-plan';
import type { ListEntry } from '../../domain/directory/list-file';
import { isMobileNumber } from '../../domain/phone-number';

import { formatAddress, formatPhone } from '../../text/format';
import { citations } from '../../text/legal-bases';
import { PLAN_FIELDS, planDoubts } from '../../text/plan-doubts';

/** Says something of an entry; a remark alone makes nobody doubt it. */
export type Say = (doubt: string, isRemark?: boolean) => void;

const OF_PERSONS: readonly PlanTable[] = ['contacts', 'experts'];

/** Only what the list says: a field that it leaves empty is not there, and changes nothing. */
export function fieldsOf(
	table: PlanTable,
	entry: ListEntry,
	bases: readonly string[],
	say: Say
): Record<string, unknown> {
	const isPerson = OF_PERSONS.includes(table);
	const fields: Record<string, unknown> = {
		[table === 'offers' ? 'title' : 'name']: entry.name,
		...(isPerson && entry.function !== '' && { function: entry.function }),
		...(table !== 'contacts' && addressOf(entry)),
		...numbersOf(entry, isPerson, say)
	};
	const [email = '', ...moreEmails] = entry.emails;
	if (email !== '') fields.email = email;
	if (moreEmails.length > 0) say(planDoubts.moreEmails(moreEmails));
	if (table === 'experts') Object.assign(fields, basesOf(entry, bases, say));
	return fitting(table, fields, say);
}

function addressOf({ street, postalCode, place }: ListEntry) {
	const isThere = [street, postalCode, place].some((part) => part !== '');
	return isThere && { address: { street, postalCode, place, ags: '' } };
}

/** Persons have a number, a mobile number that members alone see, and a fax; everything else has one number. */
function numbersOf({ phones, fax }: ListEntry, isPerson: boolean, say: Say): Record<string, string> {
	const fields: Record<string, string> = {};
	const mobile = isPerson ? phones.find((number) => isMobileNumber(number)) : undefined;
	const phone = phones.find((number) => number !== mobile);
	if (phone) fields.phone = phone;
	if (mobile) fields.mobile = mobile;
	if (mobile && !phone) say(planDoubts.mobileAlone(formatPhone(mobile)));
	const more = phones.filter((number) => number !== phone && number !== mobile);
	if (more.length > 0) say(planDoubts.morePhones(more.map((number) => formatPhone(number))));
	if (fax !== '' && isPerson) fields.fax = fax;
	// No loss that anybody would doubt the entry for.
	if (fax !== '' && !isPerson) say(planDoubts.noFax(formatPhone(fax)), true);
	return fields;
}

function basesOf({ legalBases }: ListEntry, bases: readonly string[], say: Say) {
	const unknown = legalBases.filter((code) => !bases.includes(code));
	if (unknown.length > 0) say(planDoubts.unknownBases(unknown));
	const known = legalBases.filter((code) => bases.includes(code));
	return known.length > 0 && { legalBases: known };
}

/** Without what the table would refuse: a line may be read as something that no entry can hold. */
function fitting(table: PlanTable, fields: Record<string, unknown>, say: Say): Record<string, unknown> {
	const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
		schemas[table].shape;
	const entries = Object.entries(fields).filter(([field, value]) => {
		const fits = shape[field]?.safeParse(value).success === true;
		if (!fits) say(planDoubts.unfit(PLAN_FIELDS[field] ?? field, shownValue(value)));
		return fits;
	});
	return Object.fromEntries(entries);
}

/** A field's value in one line. */
export function shownValue(value: unknown): string {
	if (typeof value === 'string') return /^\+49/.test(value) ? formatPhone(value) : value;
	if (Array.isArray(value)) return citations(value as string[]);
	return formatAddress(value as Parameters<typeof formatAddress>[0]);
}
