/**
 * Schools, Kitas, practices, clinics, homes and clubs by their proper names: a word for the kind with a name behind it
 * ("Kita Regenbogen", "schule am sachsenring"), or a name grown together with it ("Eichholzklinik", "Anne-Frank-Schule").
 * The kind alone ("die Kita", "unsere Praxis") identifies nobody and stays.
 */
import type { Finding } from '../finding';
import type { Lexicon } from '../lexicon';
import { isListed, isOrdinary } from '../ordinary';
import type { Word } from '../words';
import { CLUB_SIGNS, kindOf, LOCATIONS, OWNERS, proposalFor } from './facility-words';

const isCapital = (word: Word) => word.shape === 'title' || word.shape === 'mixed' || word.shape === 'upper';
const LEADS =
	/^(?:am|an|im|in|auf|zum|zur|zu|bei|unter|hinter|vor|der|den|dem|die|das|des|st|sankt|dr|für|haus|hl|alte|alter|alten|neue|wilde|kleine|große|grüne)$/u;

export function findFacilities(text: string, words: readonly Word[], lexicon: Lexicon): Finding[] {
	const findings: Finding[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index] as Word;
		const grown = grownTogether(word, lexicon);
		const last = lastOfFacility(text, words, index, lexicon);
		const owner = words[index - 1];
		if (
			last === undefined &&
			owner !== undefined &&
			word.gap === ' ' &&
			OWNERS.test(owner.lower) &&
			/klin|krankenhaus/u.test(word.lower)
		) {
			const suggestion = proposalFor('klinik', words[index - 2]);
			findings.push({ start: owner.start, end: word.end, kind: 'facility', level: 'hint', suggestion });
			continue;
		}
		if (last === undefined && grown === undefined) continue;
		const end = last === undefined ? word.end : withNumber(text, words[last] as Word);
		const kind = grown ?? kindOf(word.lower) ?? 'verein';
		findings.push({
			start: word.start,
			end,
			kind: 'facility',
			level: 'hint',
			suggestion: proposalFor(kind, words[index - 1])
		});
		index = last ?? index;
	}
	return findings;
}

/** "Eichholzklinik", "Goetheschule", "Anne-Frank-Gesamtschule": what stands before the kind is no ordinary word. */
function grownTogether(word: Word, lexicon: Lexicon): string | undefined {
	const kind = kindOf(word.lower);
	if (kind === undefined || word.lower === kind) return undefined;
	const head = word.lower.slice(0, -kind.length).replace(/-$/u, '');
	if (head.length < 3) return undefined;
	const parts = head.split('-');
	const named = (part: string) =>
		part.length > 2 &&
		(lexicon.firstNames.has(part) || lexicon.surnames.has(part) || lexicon.regionPlaces.has(part));
	if (parts.length > 1)
		return parts.some(named) && !parts.some((part) => isListed(part, lexicon) && part.length > 3)
			? kind
			: undefined;
	const bare = head.replace(/s$/u, '');
	if (isOrdinary(head, lexicon) || isOrdinary(bare, lexicon) || GENERIC.test(head)) return undefined;
	return word.shape === 'lower' && !named(head) ? undefined : kind;
}
const GENERIC =
	/(?:grund|förder|real|haupt|gesamt|berufs?|hoch|fach|mittel|ober|volks|gemeinschafts|stadtteil|kinder|jugend|tages?|haut|augen|zahn|haus|frauen|männer|tier|physio|ergo|logo|hebammen|gemeinschaft|uni|reha|privat|ganztags?|sonder|sprachheil|wald|natur|musik|tanz|fahr|abend|flug|sport|fußball|turn|reit|schwimm|schützen|regel|brenn|krippe|uniklini|kur|entzugs|sucht|psych\p{L}*|akut|poli|spezial|gruppen|gemeinde|sprach|ball|betriebs|wunsch|eltern|therapie|päd\p{L}*|kreis|landes|gastro\p{L}*|neuro\p{L}*|ortho\p{L}*|gyn\p{L}*|primar|kloster|mädchen|jungen|vor|bezirks|förderungs|herz|lungen|schmerz|trauma\p{L}*|geburts?)$/u;

/** The last word of the name behind a kind or a club's sign; undefined when no name follows. */
function lastOfFacility(
	text: string,
	words: readonly Word[],
	index: number,
	lexicon: Lexicon
): number | undefined {
	const word = words[index] as Word;
	const club = CLUB_SIGNS.has(word.text) || (CLUB_SIGNS.has(word.text.toUpperCase()) && word.text.length > 2);
	if (!club && kindOf(word.lower) === undefined) return undefined;
	const next = words[index + 1];
	if (next === undefined || !/^\s?[„"“]?\s?$|^\.\s$/u.test(word.next)) return undefined;
	if (/[„"“]/u.test(next.gap) && isCapital(next)) return endOfQuote(words, index + 1);
	if (next.gap !== ' ') return undefined;
	const small = word.shape === 'lower';
	let last: number | undefined;
	for (let step = index + 1; step <= index + 5 && step < words.length; step++) {
		const part = words[step] as Word;
		if (
			!/^\s$|^\.\s?$/u.test(part.gap) ||
			(part.gap.startsWith('.') && !LEADS.test(words[step - 1]?.lower ?? ''))
		)
			break;
		const leads = LEADS.test(part.lower);
		if (leads && !lexicon.facilityNames.has(part.lower)) {
			if (last !== undefined && !/^(?:am|an|im|zum|zur|st|sankt|der)$/u.test(part.lower)) break;
			if (/^(?:die|das|dem|den|in|auf|bei|der)$/u.test(part.lower) && step === index + 1) break;
			continue;
		}
		if (!isNamePart(part, words[step - 1] as Word, small, club, lexicon, last !== undefined)) break;
		last = step;
	}
	return last;
}

function endOfQuote(words: readonly Word[], from: number): number {
	let last = from;
	while (last < from + 4 && words[last + 1]?.gap === ' ' && !/[“”"]/u.test(words[last]?.next ?? ''))
		last += 1;
	return last;
}

function isNamePart(
	part: Word,
	before: Word,
	small: boolean,
	club: boolean,
	lexicon: Lexicon,
	inside: boolean
): boolean {
	if (lexicon.functionWords.has(part.lower))
		return isCapital(part) && isCapital(before) && LEADS.test(before.lower);
	if (kindOf(part.lower) !== undefined && !club && !inside) return false;
	const known = lexicon.facilityNames.has(part.lower) || lexicon.regionPlaces.has(part.lower);
	const leads = LEADS.test(before.lower);
	if (leads && before.lower === 'für') return isCapital(part);
	if (leads && LOCATIONS.test(part.lower)) return true;
	if (known) return true;
	const capital = isCapital(part);
	if (club || leads || inside)
		return (
			capital &&
			(club || !isListed(part.lower, lexicon) || (leads && isCapital(before)) || LOCATIONS.test(part.lower))
		);
	if (capital && SMALL_CHILDREN.test(before.lower)) return !isListed(part.lower, lexicon);
	if (capital) return !isOrdinary(part.lower, lexicon) || lexicon.surnames.has(part.lower);
	return small && !isOrdinary(part.lower, lexicon) && !/(?:e|en|t|te|st)$/u.test(part.lower);
}

/** Behind these a noun that no list has is more likely a name than a noun: "Kita Wichtelhausen". */
const SMALL_CHILDREN =
	/(?:kita|kindergarten|kiga|krippe|^hort|kinderhaus|kinderladen|spielgruppe|waldgruppe|ortsverein|ortsgruppe|turngemeinde)$/u;

/** "Hort Wilde 13", "Wasserfreunde Elbe 1911": a number may belong to the name. */
function withNumber(text: string, last: Word): number {
	const number = /^\s(?:0\d|\d{2,4})(?![\d.:,]|\s?(?:uhr|j|jahre|kinder|mal|%|€))/iu.exec(
		text.slice(last.end, last.end + 8)
	);
	return last.end + (number?.[0].length ?? 0);
}
