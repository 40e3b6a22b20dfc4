/** What numbers in a question usually count: a word from here behind a number means it is no house number or postal code. */
export const COUNTED = String.raw`(?:mal|x|uhr|%|prozent|jahr\p{L}*|monat\p{L}*|woche\p{L}*|tag\p{L}*|std|stunde\p{L}*|min|minute\p{L}*|sekunden?|kind\p{L}*|geschwister\p{L}*|mädchen|jungen?|säuglinge?|babys?|leute|personen|menschen|familien|frauen|männer|erwachsene\p{L}*|freund\p{L}*|schüler\p{L}*|betreuer\p{L}*|mitarbeiter\p{L}*|kolleg\p{L}*|euro|eur|€|cent|einwohner\p{L}*|fälle\p{L}*|mitglieder\p{L}*|meter\p{L}*|km|kilometer\p{L}*|cm|m|kg|kilo\p{L}*|gramm|g|grad|ml|liter\p{L}*|schritte\p{L}*|termine?|treffen|plätze|gruppen|-?jährig\p{L}*)`;

const AT_ONCE = new RegExp(String.raw`^\s?${COUNTED}(?![\p{L}])`, 'iu');
const LONGEST = 24;

/** What stands from `end` on is counted by the number before it ("2 Kinder"). One expression for all: it is costly to build. */
export function isCounted(text: string, end: number): boolean {
	return AT_ONCE.test(text.slice(end, end + LONGEST));
}
