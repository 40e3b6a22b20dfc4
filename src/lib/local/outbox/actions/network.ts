/** A network's settings in the queue. */
export const queuedNetworks = {
	'network.set': { word: 'Einstellungen des Netzwerks ändern', eachCounts: true }
};
