/** Institutions and youth offices → organizations of HSDS, with the people to speak to. Pure. */
import type { Contact, Organisation } from '../../domain/directory/directory';
import type { YouthOffice } from '../../domain/place/place';
import { labels } from '../../text/labels';
import { firstSaid, type Making, said, some } from './making';
import { locationOf, type Numbered, phonesOf } from './parts';
import type { HsdsContact, HsdsOrganization, HsdsService, OrganizationInBrief } from './profile';

export function inBriefOf(making: Making, row: Organisation | YouthOffice): OrganizationInBrief {
	const kind =
		'group' in row ? firstSaid(row.kind, labels.group[row.group]) : labels.entryKindOne.youthOffices;
	return {
		id: making.id('organization', row.id),
		name: firstSaid(row.name, kind),
		description: firstSaid(row.description, kind),
		email: said(row.email),
		website: said(row.website)
	};
}

export function organizationOf(
	making: Making,
	row: Organisation | YouthOffice,
	{ contacts, services }: { contacts: readonly Contact[]; services: readonly HsdsService[] }
): HsdsOrganization {
	const inBrief = inBriefOf(making, row);
	const location = locationOf(making, row.id, row);
	return {
		...inBrief,
		phones: some(phonesOf(making, row.id, numbersOf(row))),
		contacts: some(contacts.flatMap((contact) => contactOf(making, contact) ?? [])),
		locations: some(location ? [location] : []),
		services: some(services.map(({ id, name, status }) => ({ id, name, status })))
	};
}

export function numbersOf(row: Organisation | YouthOffice): Numbered[] {
	if (!('onCallPhone' in row)) return [{ part: 'phone', number: row.phone }];
	const reaches = said(row.onCallNote);
	return [
		{ part: 'phone', number: row.phone, description: 'Während der Sprechzeiten' },
		{
			part: 'onCall',
			number: row.onCallPhone,
			description: `Rufbereitschaft außerhalb der Sprechzeiten${reaches ? `: ${reaches}` : ''}`
		}
	];
}

export interface Person {
	id: string;
	name: string;
	function: string;
	phone: string;
	fax: string;
	email: string;
}

/** Her mobile number, and who stands in for her, are not public. Nothing where nothing of her is said. */
export function contactOf(making: Making, person: Person): HsdsContact | undefined {
	const { id, name, phone, fax, email } = person;
	const numbers: Numbered[] = [
		{ part: 'phone', number: phone },
		{ part: 'fax', number: fax }
	];
	const told = {
		name: said(name),
		title: said(person.function),
		email: said(email),
		phones: some(phonesOf(making, id, numbers))
	};
	if (Object.values(told).every((value) => value === undefined)) return undefined;
	return { id: making.id('contact', id), ...told };
}
