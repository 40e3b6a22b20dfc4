/**
 * People of one cell with their functions: one or several, with titles and salutations, in brackets, behind commas, on lines of
 * their own. What is no person is handed back, not made one.
 */
import { doubts } from '../../text/list-doubts';
import { isFirstName } from './first-names';
import { splitPeople, type Part } from './split-people';
import {
	bareName,
	isFunctionLike,
	isOrganisation,
	isPersonLike,
	isRemark,
	isVacant,
	isWholePerson,
	mayBeName,
	RANK,
	SALUTATION,
	salutationOf,
	TRAINING
} from './name-words';

export interface Person {
	name: string;
	function: string;
}

export interface People {
	people: Person[];
	/** What stands there instead: "Team Frühe Hilfen", or a function that nobody holds. */
	function: string;
	/** An organisation that stands beside or instead of a name. */
	organisation: string;
	vacant: boolean;
	doubts: string[];
}

export function readPeople(text: string, lastFirst = false): People {
	const read: People = { people: [], function: '', organisation: '', vacant: false, doubts: [] };
	for (const part of splitPeople(text, lastFirst)) takePart(part, read);
	return read;
}

function takePart(part: Part, read: People): void {
	if (part.doubt) read.doubts.push(part.doubt);
	if (part.name !== undefined) return takePerson(part.name, functionsOf(part.text), read);
	const { text } = part;
	if (isVacant(text)) {
		read.vacant = true;
		read.doubts.push(doubts.vacant(text));
		return;
	}
	const { name, said } = nameAndFunction(text);
	if (name === '') return takeOther(text, read);
	const given = firstNameFirst(name);
	if (given !== name) read.doubts.push(doubts.nameOrder(name, given));
	takePerson(given, said, read);
}

function takePerson(name: string, said: readonly string[], read: People): void {
	const functions = said.filter((word) => !isOrganisation(word) && !isRemark(word));
	read.doubts.push(...said.filter(isRemark).map((remark) => doubts.leftOver(remark)));
	read.people.push({
		name: tidyName(name),
		function: [trainingOf(name), ...functions].filter((part) => part !== '').join(', ')
	});
	for (const word of said) if (isOrganisation(word) && !isRemark(word)) takeOrganisation(word, read);
	// "Müller, Anna, Meier, Bernd": what stands behind a name may be another.
	const odd = functions.find((word) => mayBeName(word) || (isFirstName(word) && !isFunctionLike(word)));
	if (odd !== undefined) read.doubts.push(doubts.notAName(odd));
}

/** What is no name: an organisation, the function of whom stands before it, or nothing that is known. */
function takeOther(text: string, read: People): void {
	const last = read.people.at(-1);
	const { open } = takeBrackets(text);
	const isFunction = isFunctionLike(open) && !mayBeName(open);
	if (isOrganisation(text)) return takeOrganisation(text, read);
	if (last) {
		last.function = [last.function, text].filter((part) => part !== '').join(', ');
		if (!isFunction) read.doubts.push(doubts.noPerson(text));
	} else if (!isFunction && ANY_NAME.test(text) && isFirstName(text.split(' ')[0] ?? '')) {
		// "anna müller": hardly anything else.
		read.people.push({ name: text, function: '' });
		read.doubts.push(doubts.nameOrder(text, text));
	} else {
		read.function = [read.function, text].filter((part) => part !== '').join(', ');
		read.doubts.push(doubts.noPerson(text));
	}
}

const ANY_NAME = /^[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,2}$/u;

function functionsOf(text: string): string[] {
	const { open, said } = takeBrackets(text);
	return [...open.split(','), ...said].map((part) => part.trim()).filter((part) => part !== '');
}

function takeOrganisation(text: string, read: People): void {
	read.organisation = [read.organisation, text].filter((part) => part !== '').join(', ');
}

/** Nobody by name. */
const AND_TEAM = /\s+(?:und|&|\+|mit)\s+(?:(?:das|ihr|sein|dem)\s+)?team$/i;
/** Words of a form, not what somebody does. */
const LABEL =
	/^(?:feste[rn]? )?(?:ansprech(?:partner(?:in|innen)?|person(?:en)?)|kontakt(?:person)?|name)(?:[/*:_]-?in(?:nen)?)?:?$/i;

/** "Name (Funktion)", "Name, Funktion", "Name – Funktion", "Funktion: Name", "Funktion Name". */
function nameAndFunction(text: string): { name: string; said: string[] } {
	const { open, said } = takeBrackets(text.replace(AND_TEAM, ''));
	const parts = open
		.split(/,|\s[-–—|]\s|:\s|;|\n/)
		.map((part) => part.trim())
		.filter((part) => part !== '' && !LABEL.test(part));
	const certain = parts.findIndex((part) => isPersonLike(part));
	// "Tjorven Kraft, Leitung": a function stands there already.
	const at = certain < 0 && parts.length + said.length > 1 && mayBeName(parts[0] ?? '') ? 0 : certain;
	if (at >= 0)
		return {
			name: parts[at] ?? '',
			said: [...parts.filter((_, index) => index !== at), ...said].filter(Boolean)
		};
	const inside = parts.length === 1 ? functionBeforeName(parts[0] ?? '') : undefined;
	return inside ? { name: inside.name, said: [inside.said, ...said] } : { name: '', said: [] };
}

/** What stands in brackets, with brackets of its own; "(FH)" stays with its training. */
function takeBrackets(text: string): { open: string; said: string[] } {
	const said: string[] = [];
	const open = text.replace(/\s*\(((?:[^()]|\([^()]*\))*)\)/g, (whole, inner: string) => {
		if (/^\s?(?:fh|uni|ba)\s?$/i.test(inner)) return whole;
		said.push(inner.trim());
		return '';
	});
	return { open, said };
}

/** "Leitung Anna Müller", "Anna Müller Leitung": the words that are a name, beside the one that is a function. */
function functionBeforeName(text: string): { name: string; said: string } | undefined {
	const words = text.split(' ');
	for (let cut = 1; cut < words.length; cut += 1) {
		const [first, second] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
		if (isFunctionLike(first) && isWholePerson(second)) return { name: second, said: first };
		if (isWholePerson(first) && isFunctionLike(second)) return { name: first, said: second };
	}
	return undefined;
}

/** "Frau" stays where nothing but a surname follows; training goes to the function. */
export function tidyName(text: string): string {
	const salutation = salutationOf(text);
	const name = text.replace(SALUTATION, '').replace(RANK, '').trim().replace(TRAINING, '').trim();
	return salutation !== '' && !bareName(name).includes(' ') ? `${salutation} ${name}` : name;
}

/** "Müller Anna": a first name that stands last, and none that stands first. */
function firstNameFirst(name: string): string {
	const [first = '', second = '', ...others] = name.split(' ');
	const isSwapped = others.length === 0 && isFirstName(second) && !isFirstName(first);
	return isSwapped && !SALUTATION.test(name) && bareName(name) === name ? `${second} ${first}` : name;
}

function trainingOf(name: string): string {
	const bare = name.replace(SALUTATION, '');
	return (RANK.exec(bare)?.[0] ?? TRAINING.exec(bare)?.[0] ?? '').trim();
}
