// What went wrong with a sign-in at the provider, as the person reads it.
import { doorFailure, failureCode } from '$lib/text/door-errors';

const SENTENCES: Readonly<Record<string, string>> = {
	wrong_credentials:
		'Zu dieser Anmeldung gehört hier kein Konto, oder es ist gesperrt. Ein Konto bekommen Sie von der Koordinierungsstelle Ihres Netzwerks.',
	forbidden:
		'Ihre E-Mail-Adresse ist dort nicht bestätigt. Melden Sie sich mit Ihrem Passwort an, oder lassen Sie die Adresse dort bestätigen.',
	conflict:
		'Das Konto mit Ihrer E-Mail-Adresse ist mit einer anderen Anmeldung verbunden. Melden Sie sich mit dem Passwort an und lösen Sie die Verbindung in Ihrem Konto, oder rufen Sie Ihre Koordinierungsstelle an.',
	ticket_over:
		'Diese Anmeldung wurde abgebrochen, ist zu lange her oder schon benutzt. Bitte versuchen Sie es noch einmal.',
	unavailable: 'Dort kann man sich gerade nicht anmelden. Mit Ihrem Passwort geht es weiter.'
};

export function providerProblem(error: unknown): string {
	return SENTENCES[failureCode(error)] ?? doorFailure(error);
}
