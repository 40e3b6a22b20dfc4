/** What is wrong in an entry, and what an office makes of it, in the queue. */
export const queuedProposals = {
	'proposal.make': { word: 'Meldung senden', eachCounts: true },
	// The same proposal is decided once, however often she taps.
	'proposal.decide': { word: 'Meldung abschließen', eachCounts: false }
};
