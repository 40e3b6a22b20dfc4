/** Whether a row begins an entry, or goes on with the one above: lists set one entry over several rows, as on a card. */
import { looksLikeAddress, readAddress } from '../cells/address';
import { readPeople } from '../cells/people';
import type { Row } from '../file/sheet';
import type { Column } from './columns';
import type { Role } from './header-words';

/** Columns by which a row is about somebody or something. */
const IDENTITY: ReadonlySet<Role> = new Set(['organisation', 'person', 'lastName', 'firstName', 'offer']);

/** The first column that says whom a row is about. */
export const firstIdentity = (columns: readonly Column[]) =>
	columns.find(({ role }) => IDENTITY.has(role))?.index ?? 0;

export function goesOn(row: Row, above: readonly Row[], columns: readonly Column[]): boolean {
	const texts = (of: Row, ...roles: Role[]) =>
		columns
			.filter(({ role }) => roles.includes(role))
			.map(({ index }) => of.cells[index]?.text ?? '')
			.filter((text) => text !== '');
	if (texts(row, 'offer', 'lastName', 'firstName').length > 0) return false;
	const people = texts(row, 'person');
	if (people.length > 0 && texts(row, 'organisation').length > 0) return false;
	// A row that is shifted names nobody, either.
	if (row.ragged || isMisplaced(row, columns) || texts(row, 'ignored').some((text) => /\p{L}{3}/u.test(text)))
		return false;
	const said = above.flatMap((one) => texts(one, 'address', 'street', ...REACHES));
	const own = [texts(row, 'address', 'street'), texts(row, 'postalCode', 'place')].flat().join(', ');
	if (said.length > 0 && isWholeAddress(own)) return false;
	if (texts(row, 'organisation').length > 0) return people.length === 0 && endsAddress(row, above, texts);
	// "Leitung" below "Frau Müller" is no other person.
	return people.every((text) => namesNobody(text));
}

/** Street and place: whoever has them is somebody else. */
const isWholeAddress = (text: string) => {
	const { street, place } = readAddress(text.replace(/(\d{5}), /, '$1 '));
	return street !== '' && place !== '';
};

const REACHES = ['phone', 'fax', 'email', 'contact'] as const;

/** Anything that its column cannot hold. */
function isMisplaced({ cells }: Row, columns: readonly Column[]): boolean {
	return columns.some(({ role, index }) => {
		const text = cells[index]?.text ?? '';
		if (text === '' || role === 'ignored' || role === 'phone' || role === 'fax' || role === 'contact')
			return false;
		if (role === 'email') return !text.includes('@');
		if (text.includes('@')) return true;
		if (role === 'function' || role === 'person') return looksLikeAddress(text);
		if (role === 'postalCode' || role === 'houseNumber') return !/\d/.test(text);
		return role === 'street' ? !/\p{L}/u.test(text) : role === 'place' && /\d/.test(text);
	});
}

function namesNobody(text: string): boolean {
	const { people, vacant, organisation } = readPeople(text);
	return people.length === 0 && !vacant && organisation === '';
}

/** The second line of a long name, with the second line of the address beside it. */
function endsAddress(
	row: Row,
	above: readonly Row[],
	texts: (of: Row, ...roles: Role[]) => string[]
): boolean {
	const own = texts(row, 'address').join('\n');
	const begun = above.flatMap((one) => texts(one, 'address')).join('\n');
	if (texts(row, 'street').length > 0) return false;
	return /^(?:D[ -]{1,2})?\d{5}\s+\p{L}[^\d\n]*$/u.test(own) && begun !== '' && !/\d{5}/.test(begun);
}
