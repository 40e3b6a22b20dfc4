/** What is said when a file was not handed over; a person who put the share sheet away needs no word. */
const SENTENCES: Readonly<Record<string, string>> = {
	again: 'Die Datei ist bereit. Bitte tippen Sie noch einmal.',
	failed: 'Die Datei ließ sich nicht übergeben. Bitte versuchen Sie es noch einmal.'
};

export const handOverSentence = (outcome: string | undefined): string | undefined => SENTENCES[outcome ?? ''];
