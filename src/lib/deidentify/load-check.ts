/**
 * The check with everything it needs: the word lists are fetched, and every rule has run before somebody types, so that the
 * first text takes no longer than the next. It judges nothing itself (check-text.ts).
 */
import { checkText } from './check-text';
import type { Finding } from './finding';
import { loadLexicon } from './lexicon';

/** `today` is the day in Berlin, YYYY-MM-DD. */
export type Check = (text: string, today: string) => Finding[];

const SAMPLE =
	'Frau Muster, Oma Erika und Kevins Lehrer K. sagen: Lea (5) wohnt in Güster, die Kita Regenbogen „Şen“ meldet T.s Bruder.';

/** Rejects when the lists cannot be had. */
export async function loadCheck(): Promise<Check> {
	const lexicon = await loadLexicon();
	const check: Check = (text, today) => checkText(text, today, lexicon);
	for (const text of [SAMPLE, SAMPLE.toLowerCase()]) check(text, '2026-01-01');
	return check;
}
