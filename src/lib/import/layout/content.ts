/** What columns hold by the look of their cells alone, for lists without a header. */
import type { Row } from '../file/sheet';
import { looksLikeAddress, readPostalCode } from '../cells/address';
import { readContact } from '../cells/contact';
import { isFunctionLike, isOrganisationLike, isWholePerson } from '../cells/name-words';
import type { Role } from './header-words';

const LOOKED_AT = 60;
/** So many of a column's cells have to look alike. */
const MOST = 0.6;

export function byContent(rows: readonly Row[], width: number): Role[] {
	const roles = Array.from({ length: width }, (_, index) => {
		const values = rows
			.map(({ cells }) => cells[index]?.text ?? '')
			.filter((text) => text !== '')
			.slice(0, LOOKED_AT);
		return roleOf(values);
	});
	return withOrganisation(onceEach(roles), rows);
}

/** Names of organisations have no form: of columns of words that are nothing else, the first is taken for theirs. */
function withOrganisation(roles: Role[], rows: readonly Row[]): Role[] {
	if (roles.includes('organisation')) return roles;
	const first = roles.findIndex((role, index) => {
		const texts = rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
		const words = texts.filter((text) => /\p{L}{3}/u.test(text) && !/@|\d{4}/.test(text));
		return role === 'ignored' && texts.length >= rows.length / 2 && words.length >= texts.length * 0.9;
	});
	return roles.map((role, index) => (index === first ? 'organisation' : role));
}

function roleOf(values: readonly string[]): Role {
	if (values.length === 0) return 'ignored';
	const share = (is: (value: string) => boolean) => values.filter(is).length / values.length;
	const tests: readonly [Role, (value: string) => boolean][] = [
		['postalCode', (value) => /^\d{5}$/.test(value) && readPostalCode(value).postalCode !== ''],
		[
			'contact',
			(value) => {
				const read = readContact(value);
				return read.emails.length > 0 && read.phones.length > 0;
			}
		],
		['email', (value) => readContact(value).emails.length > 0],
		['address', (value) => /(?<!\d)\d{5}\s+\p{Lu}/u.test(value)],
		['phone', (value) => /\d{5}/.test(value.replace(/\D/g, '')) && readContact(value).phones.length > 0],
		['street', (value) => looksLikeAddress(value)],
		['person', (value) => isWholePerson(value.split(/[\n(,;]/)[0] ?? '')],
		['organisation', (value) => isOrganisationLike(value)],
		['function', (value) => isFunctionLike(value)]
	];
	return tests.find(([, is]) => share(is) >= MOST)?.[0] ?? 'ignored';
}

/** One column of each kind, but for numbers. */
function onceEach(roles: Role[]): Role[] {
	const seen = new Set<Role>();
	return roles.map((role) => {
		if (role !== 'phone' && seen.has(role)) return 'ignored';
		seen.add(role);
		return role;
	});
}
