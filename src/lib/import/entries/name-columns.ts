/** A person whose name is spread over columns: Anrede, Titel, Vorname, Nachname. Several lines are several people. */
import { doubts } from '../../text/list-doubts';
import { looksLikeAddress } from '../cells/address';
import { isFirstName } from '../cells/first-names';
import { isFunctionLike, isOrganisationLike, isVacant, TITLES } from '../cells/name-words';
import { tidyName, type Person } from '../cells/people';
import type { Fields, Value } from './fields';

export interface Named {
	people: Person[];
	vacant: boolean;
}

export function readNameColumns(fields: Fields): Named {
	const read: Named = { people: [], vacant: false };
	const names = fields.of('lastName', 'firstName').filter((value) => isName(value, read, fields));
	const texts = (role: 'salutation' | 'title' | 'firstName' | 'lastName') =>
		(role === 'firstName' || role === 'lastName' ? names : fields.of(role))
			.filter(({ column }) => column.role === role)
			.flatMap(({ text }) => text.split('\n'));
	const [first, last] = [texts('firstName'), texts('lastName')];
	const count = Math.max(first.length, last.length);
	if (first.length > 0 && last.length > 0 && first.length !== last.length)
		fields.say(names[0], doubts.notAName(names.map(({ text }) => text).join(' ')));
	for (let index = 0; index < count; index += 1) {
		const title = TITLES.exec(last[index] ?? '')?.[0] ?? '';
		const parts = [
			texts('salutation')[index] ?? '',
			texts('title')[index] ?? '',
			title,
			first[index] ?? '',
			(last[index] ?? '').slice(title.length)
		];
		const name = parts
			.map((part) => part.trim())
			.filter((part) => part !== '')
			.join(' ');
		read.people.push({ name: tidyName(name), function: '' });
		// A first name alone, or a surname that is none of the row's.
		if (last.length > 0 && !last[index]) fields.say(names[0], doubts.notAName(name));
	}
	return read;
}

/** What stands in a column for names may be anything once a row is shifted. */
function isName(value: Value, read: Named, fields: Fields): boolean {
	const { text, column } = value;
	if (isVacant(text)) {
		read.vacant = true;
		fields.say(value, doubts.vacant(text));
		return false;
	}
	if (/\d|@/.test(text) || looksLikeAddress(text)) {
		fields.sayMisplaced(value, doubts.notAName(text));
		return false;
	}
	const isOdd = isOrganisationLike(text) || (isFunctionLike(text) && text.includes(' '));
	const isSwapped =
		column.role === 'firstName' && !isFirstName(text.split(/[ -]/)[0] ?? '') && isFunctionLike(text);
	if (isOdd || isSwapped) fields.sayMisplaced(value, doubts.notAName(text));
	return true;
}
