// Told where the log of keys is another one than this device has seen: reading goes on, nothing is sealed.
export const OTHER_HISTORY =
	'Der Server zeigt andere Schlüssel-Einträge als bisher. Bis das geklärt ist, können Sie hier nur lesen. Bitte rufen Sie an.';
