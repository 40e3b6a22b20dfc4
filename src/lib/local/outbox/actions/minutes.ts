/** What is written of minutes, and sent in for them, in the queue. */
export const queuedMinutes = {
	'paragraph.write': { word: 'Absatz im Protokoll schreiben', eachCounts: false },
	// What is typed after the first, while that still waits, is another change.
	'paragraph.change': { word: 'Absatz im Protokoll ändern', eachCounts: true },
	'question.follow': { word: 'Offene Frage verfolgen', eachCounts: true },
	'contribution.make': { word: 'Beitrag zum Protokoll senden', eachCounts: false }
};
