/** Cells that several lists have: where somebody is, and how she is reached. */
import type { Address } from '../domain/fields';
import { formatPhone } from '../text/format';

export interface Reach {
	phone: string;
	mobile?: string | undefined;
	fax?: string;
	email: string;
}

/** A line for each way, with its word before it: numbers of a list are read by people and by programs. */
export function reachCell({ phone, mobile = '', fax = '', email }: Reach): string {
	const ways = [
		['Telefon', formatPhone(phone)],
		['Mobil', formatPhone(mobile)],
		['Fax', formatPhone(fax)],
		['E-Mail', email]
	] as const;
	return ways
		.filter(([, value]) => value !== '')
		.map(([word, value]) => `${word}: ${value}`)
		.join('\n');
}

export function addressCell({ street, postalCode, place }: Address): string {
	return [street, `${postalCode} ${place}`.trim()].filter((line) => line !== '').join('\n');
}
