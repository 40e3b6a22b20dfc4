/** The words of a coordination office about keys, in the queue. */
export const queuedKeyLog = {
	'keyLog.sign': { word: 'Schlüssel bestätigen', eachCounts: true },
	'signingKey.keep': { word: 'Schlüssel des Netzwerks hinterlegen', eachCounts: true }
};
