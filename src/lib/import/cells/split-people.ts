/** Where one person of a cell ends and the next begins; commas and "und" stand within a name or a function just as often. */
import { doubts } from '../../text/list-doubts';
import { isFirstName } from './first-names';
import {
	bareName,
	isFunctionLike,
	isOrganisationLike,
	isPersonLike,
	isVacant,
	isWholePerson,
	isWrittenLikeName,
	SALUTATION
} from './name-words';

export interface Part {
	text: string;
	/** Certainly a name, as it stood in the form of one ("Müller, Anna"). */
	name?: string;
	doubt?: string;
}

export function splitPeople(text: string, lastFirst: boolean): Part[] {
	return splitOutside(text, /[\n;]/)
		.flatMap((line) => splitJoined(line, lastFirst))
		.flatMap((part) => splitCommas(part, lastFirst))
		.filter(({ text: part, name }) => part !== '' || name !== undefined);
}

/** Cuts at a mark that stands in no brackets. */
function splitOutside(text: string, mark: RegExp): string[] {
	const parts = [''];
	let depth = 0;
	for (const letter of text) {
		depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
		if (depth <= 0 && mark.test(letter)) parts.push('');
		else parts[parts.length - 1] += letter;
	}
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const JOINT = /\s+(?:und|u\.|sowie|bzw\.|oder)\s+|\s*&\s*|\s*\+\s*|\s*\/\s*/g;

/** At "und", "&" and "/", where somebody stands on both sides. */
function splitJoined(text: string, lastFirst: boolean): Part[] {
	for (const joint of text.matchAll(JOINT)) {
		const [before, after] = [
			text.slice(0, joint.index).trim(),
			text.slice(joint.index + joint[0].length).trim()
		];
		if (isInBrackets(text, joint.index)) continue;
		if (isSomebody(before, lastFirst) && isSomebody(after, lastFirst))
			return [{ text: before }, ...splitJoined(after, lastFirst)];
		const shared = sharedSurname(before, after);
		if (shared) return shared;
	}
	return [{ text }];
}

const isInBrackets = (text: string, at: number) =>
	text.slice(0, at).split('(').length > text.slice(0, at).split(')').length;

/** Begins with a person, whatever stands in brackets or behind commas. */
function isSomebody(text: string, lastFirst = false): boolean {
	const open = text.replace(/\([^)]*\)/g, '');
	const [first = ''] = open.split(/,|\s[-–—]\s/);
	return (
		isWholePerson(first.trim()) ||
		surnameFirst(
			open.split(',').map((part) => part.trim()),
			lastFirst
		) !== undefined
	);
}

/** "Anna und Bernd Müller". */
function sharedSurname(before: string, after: string): Part[] | undefined {
	const words = bareName(after.replace(/\(.*/, '')).split(/[ ,]+/);
	if (!isFirstName(before) || words.length !== 2 || !isFirstName(words[0] ?? '')) return undefined;
	const name = `${before} ${words[1]}`;
	return [{ text: name, doubt: doubts.sharedSurname(`${before} … ${after}`, name) }, { text: after }];
}

function splitCommas(part: Part, lastFirst: boolean): Part[] {
	const pieces = splitOutside(part.text, /,/);
	if (pieces.length < 2) return [part];
	const swapped = surnameFirst(pieces, lastFirst);
	if (swapped) return [{ ...part, ...swapped }];
	const parts: Part[] = [];
	for (const piece of pieces) {
		const before = parts.at(-1);
		const single = isPersonLike(piece) && !piece.includes(' ');
		const begins = isSomebody(piece) || isVacant(piece) || (single && SALUTATION.test(piece));
		// "Frau Müller, Meier": a lone surname behind somebody.
		if (!before || begins) parts.push({ text: piece });
		else if (single && !isFunctionLike(piece) && !isOrganisationLike(piece))
			parts.push({ text: piece, doubt: doubts.notAName(piece) });
		else before.text += `, ${piece}`;
	}
	if (parts[0] && part.doubt) parts[0].doubt ??= part.doubt;
	return parts;
}

/** "Müller, Anna (Leitung)": the column says so, or the second word is a first name. */
function surnameFirst([first = '', second = '', ...others]: string[], lastFirst: boolean): Part | undefined {
	const given = second.replace(/\s*\(.*$/, '').trim();
	const words = given.split(/[ -]/);
	if (SALUTATION.test(second) || !isWrittenLikeName(first) || !isWrittenLikeName(given) || words.length > 3)
		return undefined;
	const surname = bareName(first);
	if (surname.includes(' ') && !lastFirst && !/^(?:von|van|de|zu)\s/i.test(surname)) return undefined;
	if (!lastFirst && !words.every((word) => isFirstName(word) || /^\p{Lu}\.$/u.test(word))) return undefined;
	const title = first.slice(0, first.length - surname.length);
	const said = [second.slice(given.length).trim(), ...others].filter((part) => part !== '');
	return { text: said.join(', '), name: `${title}${given} ${surname}`.trim() };
}
