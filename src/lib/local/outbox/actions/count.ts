/** The yearly counting in the queue. */
export const queuedCounts = {
	'count.add': { word: 'Beratung zählen', eachCounts: false }
};
