/**
 * Days, times, numbers and addresses as people in the field write them; times in Europe/Berlin whatever the zone of
 * the device.
 * Takes days ("2026-11-22") and instants; gives '' for what is neither,
 * so that a broken field never breaks a screen.
 */
import type { Address } from '../domain/fields';
import { dialled, isMobileNumber, nationalNumber } from '../domain/phone-number';
import { isoOf } from '../domain/time/instant';

const TIME_ZONE = 'Europe/Berlin';
const formatter = (options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat('de-DE', { timeZone: TIME_ZONE, ...options });

const weekdayAndDay = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const plainDay = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const digits = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });
const clock = formatter({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Moment = string | Date;

/** A day is read as its noon, so that no zone can move it. */
function parse(moment: Moment): Date | undefined {
	const text = typeof moment === 'string' ? isoOf(moment.trim()) : undefined;
	const date =
		text === undefined
			? (moment as Date)
			: new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T12:00:00Z` : text);
	return Number.isNaN(date.getTime()) ? undefined : date;
}

const written = (moment: Moment, format: Intl.DateTimeFormat): string => {
	const date = parse(moment);
	return date === undefined ? '' : format.format(date);
};

/** "Montag, 23. November 2026" */
export function formatDay(moment: Moment): string {
	return written(moment, weekdayAndDay);
}

/** "23. November 2026" */
export function formatPlainDay(moment: Moment): string {
	return written(moment, plainDay);
}

/** "23.11.2026", for lists and "geprüft am". */
export function formatShortDay(moment: Moment): string {
	return written(moment, digits);
}

/** "9:30 Uhr" */
export function formatTime(moment: Moment): string {
	const time = clockTime(moment);
	return time && `${time} Uhr`;
}

/** "Montag, 23. November 2026, 9:30 Uhr" */
export function formatDateTime(moment: Moment): string {
	const day = formatDay(moment);
	return day && `${day}, ${formatTime(moment)}`;
}

/** "Montag, 23. November 2026, 9:00–13:00 Uhr"; over midnight both days are named. */
export function formatRange(from: Moment, until: Moment): string {
	const start = formatDay(from);
	const end = formatDay(until);
	if (!start || !end) return start && formatDateTime(from);
	if (start !== end) return `${formatDateTime(from)} bis ${formatDateTime(until)}`;
	return `${start}, ${clockTime(from)}–${clockTime(until)} Uhr`;
}

/** "gerade eben", "vor 5 Minuten", "vor 3 Stunden", "gestern, 9:30 Uhr", "vor 4 Tagen", then the day. */
export function formatAgo(moment: Moment, now: Date): string {
	const at = parse(moment);
	if (at === undefined) return '';
	const age = now.getTime() - at.getTime();
	if (age < -MINUTE) return `am ${formatDateTime(at)}`;
	if (age < MINUTE) return 'gerade eben';
	if (age < HOUR) return `vor ${count(Math.floor(age / MINUTE), 'Minute', 'Minuten')}`;
	const days = daysBetween(at, now);
	if (days === 0) return `vor ${count(Math.floor(age / HOUR), 'Stunde', 'Stunden')}`;
	if (days === 1) return `gestern, ${formatTime(at)}`;
	return days < 7 ? `vor ${days} Tagen` : `am ${formatPlainDay(at)}`;
}

/** "1 Anfrage", "3 Anfragen" */
export function count(amount: number, one: string, many: string): string {
	return `${amount.toLocaleString('de-DE')} ${amount === 1 ? one : many}`;
}

/** "3,2 MB": decimal units, as the settings of phones show them. */
export function formatBytes(bytes: number): string {
	if (bytes < 1_000) return count(bytes, 'Byte', 'Byte');
	const [unit, size] =
		bytes < 1_000_000 ? ['KB', 1_000] : bytes < 1_000_000_000 ? ['MB', 1_000_000] : ['GB', 1e9];
	return `${(bytes / Number(size)).toLocaleString('de-DE', { maximumFractionDigits: 1 })} ${unit}`;
}

/** Without the leading zero, as German offices write hours. */
function clockTime(moment: Moment): string {
	return written(moment, clock).replace(/^0(\d)/, '$1');
}

/** Calendar days in Berlin from `a` to `b`. */
function daysBetween(a: Date, b: Date): number {
	const noon = (date: Date) => Date.parse(`${digits.format(date).split('.').reverse().join('-')}T12:00:00Z`);
	return Math.round((noon(b) - noon(a)) / DAY);
}

/** A German number as it is read: "+49 (0)4541 888-0" becomes "04541 888-0"; foreign and short ones stay. */
export const formatPhone = nationalNumber;

export function telHref(phone: string): string {
	return `tel:${dialled(phone)}`;
}

export function smsHref(phone: string): string {
	return `sms:${dialled(phone)}`;
}

/** Whether a text message reaches this number. */
export const isMobile = isMobileNumber;

export function mailHref(email: string): string {
	return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** "Schulstraße 5, 21502 Geesthacht" */
export function formatAddress(address: Pick<Address, 'street' | 'postalCode' | 'place'>): string {
	const town = [address.postalCode, address.place].filter(Boolean).join(' ');
	return [address.street, town].filter(Boolean).join(', ');
}

/** Opens the phone's own map at an address: `maps:` on Apple's systems, `geo:` everywhere else. */
export function routeHref(
	address: Pick<Address, 'street' | 'postalCode' | 'place'>,
	userAgent: string = globalThis.navigator?.userAgent ?? ''
): string {
	const place = encodeURIComponent(formatAddress(address));
	return /iPhone|iPad|Macintosh/.test(userAgent) ? `maps://?q=${place}` : `geo:0,0?q=${place}`;
}
