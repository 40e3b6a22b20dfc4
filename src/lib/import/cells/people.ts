/**
 * People of one cell with their functions: one or several, with titles and salutations, in brackets, behind commas, on lines of
 * their own. What is no person is handed back, not made one.
 */
import { doubts } from '../../text/list-doubts';
import { isFirstName } from './first-names';
import { splitPeople } from './split-people';
import {
	bareName,
	isFunctionLike,
	isOrganisation,
	isPersonLike,
	isVacant,
	isWholePerson,
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

function takePart({ text, doubt }: { text: string; doubt?: string }, read: People): void {
	if (doubt) read.doubts.push(doubt);
	if (isVacant(text)) {
		read.vacant = true;
		read.doubts.push(doubts.vacant(text));
		return;
	}
	const { name, said } = nameAndFunction(text);
	const last = read.people.at(-1);
	if (name !== '') {
		const [organisations, functions] = [
			said.filter(isOrganisation),
			said.filter((word) => !isOrganisation(word))
		];
		const given = firstNameFirst(name);
		if (given !== name) read.doubts.push(doubts.nameOrder(name, given));
		read.people.push({
			name: tidyName(given),
			function: [trainingOf(name), ...functions].filter(Boolean).join(', ')
		});
		for (const organisation of organisations) takeOrganisation(organisation, read);
	} else if (isOrganisation(text)) {
		takeOrganisation(text, read);
	} else if (last) {
		last.function = [last.function, text].filter((part) => part !== '').join(', ');
		if (!isFunctionLike(text)) read.doubts.push(doubts.noPerson(text));
	} else if (
		isFirstName(text.split(' ')[0] ?? '') &&
		/^[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,2}$/u.test(text) &&
		!isFunctionLike(text)
	) {
		// "anna müller": hardly anything else.
		read.people.push({ name: text, function: '' });
		read.doubts.push(doubts.nameOrder(text, text));
	} else {
		read.function = [read.function, text].filter((part) => part !== '').join(', ');
		read.doubts.push(doubts.noPerson(text));
	}
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
	const said: string[] = [];
	const open = text.replace(AND_TEAM, '').replace(/\s*\(([^()]*)\)/g, (whole, inner: string) => {
		if (/^\s?(?:fh|uni|ba)\s?$/i.test(inner)) return whole;
		said.push(inner.trim());
		return '';
	});
	const parts = open
		.split(/,|\s[-–—|]\s|:\s|;|\n/)
		.map((part) => part.trim())
		.filter((part) => part !== '' && !LABEL.test(part));
	const at = parts.findIndex((part) => isPersonLike(part));
	if (at >= 0)
		return {
			name: parts[at] ?? '',
			said: [...parts.filter((_, index) => index !== at), ...said].filter(Boolean)
		};
	const inside = parts.length === 1 ? functionBeforeName(parts[0] ?? '') : undefined;
	return inside ? { name: inside.name, said: [inside.said, ...said] } : { name: '', said: [] };
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
	let name = text.replace(SALUTATION, '').trim();
	if (TRAINING.test(name)) name = name.replace(TRAINING, '').trim();
	return salutation !== '' && !bareName(name).includes(' ') ? `${salutation} ${name}` : name;
}

/** "Müller Anna": a first name that stands last, and none that stands first. */
function firstNameFirst(name: string): string {
	const [first = '', second = '', ...others] = name.split(' ');
	const isSwapped = others.length === 0 && isFirstName(second) && !isFirstName(first);
	return isSwapped && !SALUTATION.test(name) && bareName(name) === name ? `${second} ${first}` : name;
}

function trainingOf(name: string): string {
	return (TRAINING.exec(name.replace(SALUTATION, ''))?.[0] ?? '').trim();
}
