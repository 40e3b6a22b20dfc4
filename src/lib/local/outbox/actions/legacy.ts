/** A network's settings in the queue, as an app up to 0.1 has left them there. */
export const queuedLegacy = {
	'network.set': { word: 'Einstellungen des Netzwerks ändern', eachCounts: true }
};
