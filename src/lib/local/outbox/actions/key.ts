/** An account's key in the queue. */
export const queuedKeys = {
	// Wrapped anew while the first still waits, it is the newer one that opens.
	'key.publish': { word: 'Schlüssel hinterlegen', eachCounts: true },
	'key.stop': { word: 'Neuen Schlüssel anhalten', eachCounts: false }
};
