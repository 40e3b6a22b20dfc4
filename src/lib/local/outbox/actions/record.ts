/** Changes of records in the queue. */
export const queuedRecords = {
	// What is typed after the first, while that still waits, is another change.
	'record.save': { word: 'Eintrag ändern', eachCounts: true }
};
