// The check of what somebody writes (lib/check), fetched beside the form and kept: rules and word lists are files of their
// own, in the phone's cache like every other, and none of them is needed to type.
import type { Finding } from '$lib/check/finding';

/** `today` is the day in Berlin. */
export type Checker = (text: string, today: string) => Finding[];

/** Throws when the files cannot be had (never loaded, and no network now): the form then asks the person to check herself. */
export async function loadChecker(): Promise<Checker> {
	const [{ checkText }, { loadLexicon }] = await Promise.all([
		import('$lib/check/check-text'),
		import('$lib/check/lexicon')
	]);
	const lexicon = await loadLexicon();
	return (text, today) => checkText(text, today, lexicon);
}
