/** Topics and votes in the queue. */
export const queuedBallots = {
	'topic.propose': { word: 'Thema vorschlagen', eachCounts: false },
	// What a seat says later takes the place of what it said.
	'ballot.vote': { word: 'Abstimmen', eachCounts: true }
};
