/**
 * Small places by name: the municipalities of the regions wherever they stand, other small places of the country and words
 * that look like one behind "in", "aus", "nach", "bei". Large cities, countries and the seats of authorities stay.
 */
import type { Finding } from '../finding';
import type { Lexicon } from '../lexicon';
import { isListed, isOrdinary } from '../ordinary';
import type { Word } from '../words';

const LOCATING =
	/^(?:in|aus|nach|bei|richtung|bahnhof|ort|ortsteil|dorf|gemeinde|wohnort|hinter|kurz|um|ab|bis|über|von|nähe|raum|bushaltestelle)$/u;
const SURE = /^(?:in|aus|nach|bei|ortsteil|bahnhof|dorf|richtung|wohnort|hinter|nähe)$/u;
const LOOKS =
	/^\p{L}{2,}(?:dorf|hausen|stedt|stadt|büttel|rode|ingen|heim|beck|bek|au|ow|itz|hagen|by|holm|rade|horst|wohld|feld|felde|torf|loh|lohe|born|burg|berg|hude|moor|wisch|mühlen|kirchen|leben|thal|tal|see|wedel|brook|büll|husum|fleth|münde|roda|bach|brunn|weiler|hofen|wald|walde|furt|förde|hoop|rath|broich|kuhl|sen|um)$/u;
const OFFICIAL =
	/^(?:jugendamt|kreisjugendamt|jugendamtes|amtsgericht|ag|familiengericht|landgericht|lg|olg|oberlandesgericht|verwaltungsgericht|staatsanwaltschaft|kreis|landkreis|kreises|herzogtum|region|stadt|hansestadt|landeshauptstadt|gesundheitsamt|sozialamt|jobcenter|polizei|polizeidirektion|kripo|kriminalpolizei|bezirk|agentur|ordnungsamt|kreisverwaltung|standesamt|schulamt|uni|universität)$/u;
const SUGGESTION = 'einem kleinen Ort';

export function findPlaces(words: readonly Word[], lexicon: Lexicon): Finding[] {
	const findings: Finding[] = [];
	words.forEach((word, index) => {
		const before = /^\s+$/u.test(word.gap) ? words[index - 1] : undefined;
		const lower = before?.lower ?? '';
		if (OFFICIAL.test(lower) || !isPlace(word, lower, words[index + 1], lexicon)) return;
		const end = tailOf(word, words[index + 1], words[index + 2], lexicon);
		findings.push({
			start: word.start,
			end,
			kind: 'place',
			level: 'hint',
			suggestion: suggestionBehind(lower)
		});
	});
	return findings;
}

function isPlace(word: Word, before: string, next: Word | undefined, lexicon: Lexicon): boolean {
	const { lower } = word;
	const capital = word.shape === 'title' || word.shape === 'mixed';
	const clear = !isListed(lower, lexicon) && !lexicon.wordLikeNames.has(lower);
	const region =
		lexicon.regionPlaces.has(lower) ||
		(next !== undefined && lexicon.regionPlaces.has(`${lower} ${next.lower}`));
	const person = lexicon.firstNames.has(lower) || lexicon.surnames.has(lower);
	if (region && clear && (capital || !person) && !(word.opens && person)) return true;
	if (!LOCATING.test(before)) return false;
	if (region)
		return (
			SURE.test(before) &&
			(capital ? true : /^(?:in|aus|nach|bahnhof)$/u.test(before) && !isArticleLike(next))
		);
	if (!SURE.test(before) || lexicon.cities.has(lower) || lexicon.neverNames.has(lower)) return false;
	if (lexicon.smallPlaces.has(lower))
		return clear && (capital || !isOrdinary(lower, lexicon)) && (!person || before !== 'bei');
	return capital && clear && !person && LOOKS.test(lower) && !isOrdinary(lower, lexicon);
}

/** "in müssen wir": a verb, not the village. */
const isArticleLike = (next: Word | undefined) =>
	next?.gap === ' ' && /^(?:wir|sie|ich|die|der|das|er|es|man|ihr)$/u.test(next.lower);

/** "Wentorf bei Hamburg", "Groß Grönau": what belongs to the name behind it. */
function tailOf(word: Word, next: Word | undefined, second: Word | undefined, lexicon: Lexicon): number {
	if (next?.gap !== ' ') return word.end;
	if (lexicon.regionPlaces.has(`${word.lower} ${next.lower}`)) return next.end;
	return /^(?:bei|am|an)$/u.test(next.lower) && second?.gap === ' ' && lexicon.cities.has(second.lower)
		? second.end
		: word.end;
}

function suggestionBehind(before: string): string {
	if (/^(?:in|aus|bei|von)$/u.test(before)) return SUGGESTION;
	return before === 'nach' ? 'auswärts' : '[kleiner Ort]';
}
