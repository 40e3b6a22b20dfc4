/** Parts that several HSDS documents have: numbers, hours, languages, areas, places, and what something is about. Pure. */
import type { Address } from '../../domain/fields';
import { dialled } from '../../domain/phone-number';
import { landOfAgs } from '../../domain/place/land-of-ags';
import type { Hours, Slot } from '../../domain/time/hours';
import type { Language } from '../../domain/vocabulary';
import { hoursLines } from '../../text/hours-words';
import { labels } from '../../text/labels';
import { type Making, said, some } from './making';
import type {
	HsdsAttribute,
	HsdsLanguage,
	HsdsLocation,
	HsdsPhone,
	HsdsSchedule,
	HsdsServiceArea
} from './profile';

export interface Numbered {
	/** Names it among the record's numbers, for good: its id hangs on it. */
	part: 'phone' | 'fax' | 'onCall';
	number: string;
	description?: string;
}

export function phonesOf({ id }: Making, record: string, numbers: readonly Numbered[]): HsdsPhone[] {
	return numbers
		.map((one) => ({ ...one, number: dialled(one.number) }))
		.filter(({ number }) => /\d/.test(number))
		.map(({ part, number, description = '' }) => ({
			id: id('phone', record, part),
			number,
			type: part === 'fax' ? 'fax' : 'voice',
			description: said(description)
		}));
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ALWAYS: Slot = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
/** A day has no minute 24:00 there. */
const clock = (time: string) => (time === '24:00' ? '23:59' : time);

export function schedulesOf({ id }: Making, record: string, hours: Hours): HsdsSchedule[] {
	const slots = hours.always ? [ALWAYS] : hours.slots;
	return slots.map((slot, index) => ({
		id: id('schedule', record, String(index)),
		freq: 'WEEKLY',
		wkst: 'MO',
		byday: [...new Set(slot.days)]
			.sort()
			.map((day) => DAYS[day - 1])
			.join(','),
		opens_at: clock(slot.from),
		closes_at: clock(slot.to),
		description: hoursLines({ ...hours, slots: [slot] }).join(', '),
		notes: ['Ortszeit in Deutschland (Europe/Berlin)', ...closedOn(hours)].join('; ')
	}));
}

function closedOn({ always, closedOn: days = [] }: Hours): string[] {
	if (always || days.length === 0) return [];
	return [`geschlossen am ${days.map((day) => day.replace(/^(\d\d)-(\d\d)$/, '$2.$1.')).join(', ')}`];
}

export function languagesOf({ id }: Making, record: string, languages: readonly Language[]): HsdsLanguage[] {
	return [...new Set(languages)].map((language) => ({
		id: id('language', record, language),
		name: labels.language[language],
		// German sign language has no code of two letters.
		code: language === 'dgs' ? 'gsg' : language
	}));
}

/** Municipalities by their AGS. */
export function areasOf({ id, places }: Making, record: string, areas: readonly string[]): HsdsServiceArea[] {
	return [...new Set(areas)].map((ags) => ({
		id: id('service_area', record, ags),
		name: said(places.get(ags)?.name ?? '') ?? `Gemeinde ${ags}`,
		description: `Amtlicher Gemeindeschlüssel ${ags}`
	}));
}

export function wholeNetwork({ id, region }: Making, record: string): HsdsServiceArea {
	return {
		id: id('service_area', record, 'network'),
		name: said(region.name) ?? 'Netzwerk',
		description: 'Das ganze Gebiet des Netzwerks'
	};
}

export interface Placed {
	name: string;
	address: Address;
	accessibility?: string;
}

/** HSDS has an address whole or not at all, and a place without one says nothing. */
export function locationOf(
	{ id, region }: Making,
	record: string,
	{ name, address, accessibility = '' }: Placed
): HsdsLocation | undefined {
	const [street, city] = [said(address.street), said(address.place)];
	if (!street || !city || address.postalCode === '') return undefined;
	const land = landOfAgs(address.ags) ?? region.land;
	const access = said(accessibility);
	return {
		id: id('location', record),
		location_type: 'physical',
		name: said(name),
		addresses: [
			{
				id: id('address', record),
				address_1: street,
				city,
				state_province: labels.land[land],
				postal_code: address.postalCode,
				country: 'DE',
				address_type: 'physical'
			}
		],
		accessibility: some(access ? [{ id: id('accessibility', record), description: access }] : [])
	};
}

/** A word of one of the field's lists. */
export interface Term {
	list: keyof typeof LISTS;
	code: string;
	name: string;
	description?: string;
}

/** How a list is called, and what its words say of a service. */
const LISTS = {
	group: { taxonomy: 'Schutznetz: Gruppen von Einrichtungen', says: 'service_type' },
	offerKind: { taxonomy: 'Schutznetz: Arten von Angeboten', says: 'service_type' },
	kind: { taxonomy: 'Schutznetz: Arten von Einträgen', says: 'service_type' },
	topic: { taxonomy: 'Schutznetz: Themen', says: 'service_focus' },
	ageGroup: { taxonomy: 'Schutznetz: Altersgruppen', says: 'service_eligibility' },
	profession: { taxonomy: 'Schutznetz: Berufsgruppen', says: 'service_eligibility' },
	legalBasis: { taxonomy: 'Schutznetz: Rechtsgrundlagen', says: 'service_basis' }
} as const;

/** `service` is the id of the document, `record` of the row that it is made from. */
export function attributesOf(
	{ id }: Making,
	record: string,
	service: string,
	terms: readonly Term[]
): HsdsAttribute[] {
	const once = new Map(terms.map((term) => [`${term.list}/${term.code}`, term]));
	return [...once].map(([word, { list, code, name, description = '' }]) => {
		const { taxonomy, says } = LISTS[list];
		const term = id('taxonomy_term', list, code);
		return {
			id: id('attribute', record, word),
			link_id: service,
			link_entity: 'service',
			link_type: says,
			taxonomy_term_id: term,
			taxonomy_term: { id: term, code, name, description: said(description) ?? name, taxonomy }
		};
	});
}
