/** What may be wrong in an entry, by what its card shows: each is one tap, and says of which record and field it is. Pure. */
import { schemas } from '$lib/domain/schemas';
import type { MutationOf } from '$lib/protocol/mutation';
import { hasHours } from '$lib/domain/directory/reachability';
import type { ProposalTable } from '$lib/domain/directory/proposal';
import { newId } from '$lib/domain/id';

import type { EntryView } from '$lib/entry/entry-view';

type Body = MutationOf<'proposal.make'>['body'];

export interface ReportChoice {
	/** By which the list tells it from the others. */
	key: string;
	label: string;
	table: ProposalTable;
	record: string;
	about: Body['about'];
	/** The field, where it is one. */
	field?: string;
	/** What stands there. */
	from?: unknown;
	/** How the right value is typed, where that is one line. */
	typed?: 'tel' | 'email' | 'url';
}

/** What somebody adds of her own accord. */
export interface ReportMore {
	value: string;
	word: string;
	replyTo: string;
}
export const NO_MORE: ReportMore = { value: '', word: '', replyTo: '' };

const GONE: Partial<Record<EntryView['kind'], string>> = {
	experts: 'Person ist nicht mehr da',
	organisations: 'Einrichtung gibt es nicht mehr',
	offers: 'Angebot gibt es nicht mehr',
	helplines: 'Hilfetelefon gibt es nicht mehr'
};

export function reportChoices(entry: EntryView): ReportChoice[] {
	const { kind: table, id: record } = entry;
	const of = (label: string, field: string, from: unknown, typed?: ReportChoice['typed']): ReportChoice => ({
		...aboutOf(table, record, 'fields', label, field),
		field,
		from,
		...(typed && { typed })
	});
	const { phone, mobile, email, website, address, hours, office } = entry;
	const gone = GONE[table];
	return [
		phone && of('Telefonnummer stimmt nicht', 'phone', phone, 'tel'),
		mobile && of('Mobilnummer stimmt nicht', 'mobile', mobile, 'tel'),
		office?.onCallPhone &&
			of('Nummer der Rufbereitschaft stimmt nicht', 'onCallPhone', office.onCallPhone, 'tel'),
		email && of('E-Mail-Adresse stimmt nicht', 'email', email, 'email'),
		address?.place && of('Anschrift stimmt nicht', 'address', address),
		website && of('Internet-Adresse stimmt nicht', 'website', website, 'url'),
		hours && hasHours(hours) && of('Zeiten stimmen nicht', office ? 'officeHours' : 'hours', hours),
		gone && aboutOf(table, record, 'gone', gone),
		...entry.contacts.flatMap(({ id, name, phone: number }) => [
			aboutOf('contacts', id, 'gone', `${name} ist nicht mehr da`),
			number && {
				...aboutOf('contacts', id, 'fields', `Telefonnummer von ${name} stimmt nicht`, 'phone'),
				field: 'phone',
				from: number,
				typed: 'tel' as const
			}
		]),
		aboutOf(table, record, 'other', 'Etwas anderes stimmt nicht')
	].filter((choice) => typeof choice === 'object');
}

/** A proposal as it is queued; its id is made here, so that what is tried twice stays one. */
export function reportOf(choice: ReportChoice, { value, word, replyTo }: ReportMore): Body {
	const { table, record, about, field, from } = choice;
	const to = valueOf(choice, value);
	const change = field === undefined ? {} : { [field]: { from, ...(to !== '' && { to }) } };
	return { id: newId(), table, record, about, changes: change, word: word.trim(), replyTo: replyTo.trim() };
}

/** Whether the field would take what was typed. */
export function fitsField(choice: ReportChoice, value: string): boolean {
	const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
		schemas[choice.table].shape;
	return (
		choice.field === undefined || shape[choice.field]?.safeParse(valueOf(choice, value)).success === true
	);
}

/** Whether a queued report says what `choice` says. */
export function isAbout(body: Body, { record, about, field }: ReportChoice): boolean {
	return (
		body.record === record &&
		body.about === about &&
		(field === undefined || Object.hasOwn(body.changes, field))
	);
}

/** People write addresses of pages without the part that browsers add. */
function valueOf({ typed }: ReportChoice, value: string): string {
	const text = value.trim();
	return typed === 'url' && text !== '' && !text.includes('://') ? `https://${text}` : text;
}

function aboutOf(
	table: ProposalTable,
	record: string,
	about: Body['about'],
	label: string,
	field = ''
): ReportChoice {
	return { key: `${record} ${about} ${field}`, label, table, record, about };
}
