/** New records and changes of records in the queue. */
export const queuedRecords = {
	'record.create': { word: 'Eintrag anlegen', eachCounts: false },
	// What is typed after the first, while that still waits, is another change.
	'record.save': { word: 'Eintrag ändern', eachCounts: true }
};
