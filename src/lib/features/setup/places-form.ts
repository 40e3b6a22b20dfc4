/** A county's municipalities for the set-up: which can still be taken, which have somebody responsible, which belong elsewhere. */
import { phone } from '../../domain/fields';
import type { Municipality, Responsibility, YouthOffice } from '../../domain/place/place';
import { responsibilityOn } from '../../domain/place/responsibility';
import type { AddPlaces, PlacesAnswer } from '../../protocol/desk-setup';

export interface PlaceChoice {
	ags: string;
	name: string;
	/** Two of one name are told apart by these. */
	detail: string;
	/** Why it cannot be taken; empty where it can. */
	taken: string;
}

export function choicesOf(
	listed: PlacesAnswer['municipalities'],
	network: string,
	there: {
		municipalities: readonly Pick<Municipality, 'ags' | 'region'>[];
		responsibilities: readonly Responsibility[];
		offices: readonly Pick<YouthOffice, 'id' | 'name'>[];
	},
	today: string
): PlaceChoice[] {
	const regions = new Map(there.municipalities.map(({ ags, region }) => [ags, region]));
	return listed.map(({ ags, name, association, postalCodes }) => {
		const region = regions.get(ags);
		const served = responsibilityOn(ags, today, there.responsibilities);
		const office = there.offices.find(({ id }) => id === served?.youthOffice)?.name;
		const elsewhere = region !== undefined && region !== network;
		const taken = elsewhere
			? 'Gehört zu einem anderen Netzwerk'
			: served
				? (office ?? 'Schon zugeordnet')
				: '';
		return {
			ags,
			name,
			detail: [association, postalCodes.slice(0, 3).join(', ')].filter(Boolean).join(' · '),
			taken
		};
	});
}

/** A youth office that is not there yet, as it is typed. */
export const EMPTY_OFFICE = { name: '', phone: '', onCallPhone: '', onCallNote: '' };
export type OfficeForm = typeof EMPTY_OFFICE;
export type OfficeProblems = Partial<Record<keyof OfficeForm, string>>;

const NUMBER = 'Bitte geben Sie eine Telefonnummer mit Vorwahl ein.';

/** Either the office as it is sent, or a sentence for each field that stops it. */
export function readOffice(
	form: OfficeForm
): { office: Omit<AddPlaces['youthOffice'], 'id'> } | { problems: OfficeProblems } {
	const office = {
		name: form.name.trim(),
		phone: form.phone.trim(),
		onCallPhone: form.onCallPhone.trim(),
		onCallNote: form.onCallNote.trim()
	};
	const problems: OfficeProblems = {
		...(office.name === '' && { name: 'Bitte geben Sie den Namen des Jugendamts ein.' }),
		...((office.phone === '' || !phone.safeParse(office.phone).success) && { phone: NUMBER }),
		...(!phone.safeParse(office.onCallPhone).success && { onCallPhone: NUMBER })
	};
	return Object.keys(problems).length > 0 ? { problems } : { office };
}
