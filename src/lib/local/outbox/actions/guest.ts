/** Guests of a meeting, in the queue. */
export const queuedGuests = {
	'guest.announce': { word: 'Gast anmelden', eachCounts: true },
	// Of one guest, each is said once, however often she taps.
	'guest.cancel': { word: 'Gast abmelden', eachCounts: false },
	'guest.decide': { word: 'Über einen Gast entscheiden', eachCounts: false }
};
