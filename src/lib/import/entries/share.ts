/** Several people of one row share its numbers and mail addresses: each gets what is hers, and what belongs to nobody all get. */
import { fold, foldBare } from '../../domain/place/fold';
import { doubts } from '../../text/list-doubts';
import { bareName } from '../cells/name-words';
import type { Fields } from './fields';
import { linesOf, type Reach } from './reach';

/** Mailboxes of a house. */
const OF_A_HOUSE =
	/^(?:info|kontakt|post|mail|office|buero|büro|team|zentrale|sekretariat|verwaltung|service|hallo|leitung|vertretung|poststelle|empfang|praxis|kita|schule|asd|jugendamt|beratung|verein|vorstand)\b|\d/i;

export interface Share {
	phones: string[];
	emails: string[];
}

export function shareOut(
	names: readonly string[],
	organisation: string,
	reach: Reach,
	fields: Fields
): Share[] {
	if (names.length < 2) return names.map(() => ({ phones: reach.phones, emails: reach.emails }));
	const shares = names.map((): Share => ({ phones: [], emails: [] }));
	const houses = fold(organisation)
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length > 3);
	shareEmails(names, houses, reach.emails, shares, fields);
	const lines = reach.phones.length === names.length ? linesOf(reach.written) : [];
	const byLine = lines.length === names.length;
	if (byLine || reach.phones.length > 1) fields.say(undefined, doubts.severalNumbers(byLine));
	shares.forEach((share, index) => {
		share.phones = byLine ? [lines[index] ?? ''] : reach.phones;
	});
	return shares;
}

function shareEmails(
	names: readonly string[],
	houses: readonly string[],
	emails: readonly string[],
	shares: Share[],
	fields: Fields
): void {
	let unclear = false;
	for (const email of emails) {
		const owners = names.flatMap((name, index) => (isOf(name, email) ? [index] : []));
		const first = owners.filter((index) => hasFirstName(names[index] ?? '', email));
		const [owner, ...others] = first.length > 0 ? first : owners;
		if (owner !== undefined && others.length === 0) shares[owner]?.emails.push(email);
		else {
			for (const share of shares) share.emails.push(email);
			unclear ||= !OF_A_HOUSE.test(email) && !houses.some((word) => holds(email, word));
		}
	}
	if (unclear) fields.say(undefined, doubts.severalMails());
}

const partsOf = (name: string) =>
	bareName(name)
		.split(/[ -]/)
		.filter((word) => word.length > 2);
const holds = (email: string, word: string) => {
	const local = email.split('@')[0] ?? '';
	return [fold(word), foldBare(word)].some((spelling) => fold(local).includes(spelling));
};

/** Some part of the surname stands before the @. */
const isOf = (name: string, email: string) => {
	const parts = partsOf(name);
	return (parts.length > 1 ? parts.slice(1) : parts).some((word) => holds(email, word));
};
const hasFirstName = (name: string, email: string) => holds(email, partsOf(name)[0] ?? '\u0000');
