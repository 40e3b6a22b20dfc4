// What is said about a code that leads nowhere. One sentence for all that the server does not know: mistyped into another
// valid code, never sent, withdrawn from sight or deleted must look alike.
export const NOTHING_FOUND =
	'Zu diesem Code ist nichts da. Vielleicht wartet die Anfrage auf dem anderen Gerät noch auf Netz, oder ihre Zeit ist um und sie wurde gelöscht.';

/** A code that cannot be one: seen on the device, nothing is asked. */
export function sentenceForCode(typed: string): string {
	if (typed.trim() === '') return 'Bitte geben Sie den Code ein.';
	return 'Dieser Code stimmt nicht. Er hat fünf Gruppen zu vier Zeichen; vielleicht ist ein Zeichen falsch oder fehlt.';
}
