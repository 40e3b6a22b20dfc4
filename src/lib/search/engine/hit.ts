/** One line of the list out of an entry, as it stands at this moment. */
import { editDistance } from '../language/distance';
import { phoneticCode } from '../language/phonetic';
import type { SearchHit } from '../../domain/directory/search-query';
import { wordsOf } from '../language/synonyms';
import type { Token } from '../language/tokens';
import { numberNow } from '../../domain/directory/reachability';
import type { Entry } from './entry';
import type { Moment } from './moment';

/** The line of `entry`; `expertById` finds who stands in. */
export function hitOf(
	entry: Entry,
	tokens: readonly Token[],
	moment: Moment,
	expertById: (id: string) => Entry | undefined
): SearchHit {
	const absent = moment.absent(entry.absences);
	const deputy = absent ? expertById(entry.deputy) : undefined;
	const standIn = deputy && deputy.phone !== '' && !moment.absent(deputy.absences) ? deputy : undefined;
	const contact = contactMeant(entry.contacts, tokens);
	return {
		kind: entry.kind,
		id: entry.id,
		title: entry.title,
		subtitle: entry.subtitle,
		place: entry.place,
		phone: standIn?.phone ?? phoneNow(entry, moment),
		...(standIn && { standIn: standIn.title }),
		...(contact && { contact }),
		...(entry.capacity && { capacity: entry.capacity }),
		reachable: moment.reachable(entry),
		absent,
		validUntil: entry.validUntil
	};
}

function phoneNow(entry: Entry, moment: Moment): string {
	return entry.office ? numberNow(entry.office, moment.at, entry.land).phone : entry.phone;
}

/** The contact whose name was typed: without it nobody understands why the organisation was found. */
function contactMeant(contacts: Entry['contacts'], tokens: readonly Token[]): string | undefined {
	const words = tokens.flatMap((token) => (token.kind === 'word' ? token.word : []));
	return contacts.find(({ name }) => wordsOf(name).some((part) => words.some((word) => means(word, part))))
		?.name;
}

function means(word: string, part: string): boolean {
	if (word.length < 3) return false;
	return (
		part.startsWith(word) || (phoneticCode(word) === phoneticCode(part) && editDistance(word, part, 2) <= 2)
	);
}
