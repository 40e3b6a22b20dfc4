/** Whether a row begins an entry, or goes on with the one above: lists set one entry over several rows, as on a card. */
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
	if (texts(row, 'organisation').length > 0) return people.length === 0 && endsAddress(row, above, texts);
	// "Leitung" below "Frau Müller" is no other person.
	return people.every((text) => namesNobody(text));
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
	return /^(?:D[ -]{1,2})?\d{5}\s+\p{L}[^\d\n]*$/u.test(own) && begun !== '' && !/\d{5}/.test(begun);
}
