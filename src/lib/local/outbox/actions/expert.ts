/** What an expert says of herself, in the queue. */
export const queuedExperts = {
	// Away, and then there again, while the first still waits: two things.
	'expert.state': { word: 'Eigene Erreichbarkeit ändern', eachCounts: true }
};
