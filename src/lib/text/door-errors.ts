/**
 * The sentences for what goes wrong at the door, beside those that every screen can need. The screens of accounts and of the
 * set-up take their sentences from here (the import law holds them to it); nobody else meets these codes.
 */
import { DOOR_CODES, type DoorCode } from '../protocol/errors';
import { errorSentence, failureCode, failureSentence } from './errors';

export { failureCode };

const SENTENCES: Record<DoorCode, string> = {
	wrong_credentials: 'E-Mail-Adresse oder Passwort stimmt nicht.',
	password_known:
		'Dieses Passwort wird als eines der ersten ausprobiert: Es ist zu bekannt, oder es besteht nur aus Ihrem Namen, Ihrer Adresse oder dem Namen des Netzwerks. Bitte wählen Sie ein anderes, am besten einen ganzen Satz.',
	wrong_code: 'Dieser Code stimmt nicht. Nehmen Sie den, den Ihre App jetzt zeigt.',
	code_used: 'Dieser Code wurde schon benutzt. Warten Sie, bis Ihre App den nächsten zeigt.',
	wrong_passkey: 'Dieser Passkey gilt hier nicht (mehr).',
	ticket_over:
		'Das hat zu lange gedauert oder ging zu oft schief. Bitte beginnen Sie noch einmal mit dem Passwort.',
	other_way:
		'Für dieses Konto genügt das allein nicht. Melden Sie sich an wie bisher: mit Ihrem Passkey oder über die verbundene Anmeldung. Geht beides nicht mehr, rufen Sie Ihre Koordinierungsstelle an: Sie setzt Ihren zweiten Faktor zurück, und Sie richten einen neuen ein.',
	link_unknown:
		'Diesen Link gibt es nicht mehr: Er ist unvollständig, oder das Konto hat seitdem ein anderes Passwort.',
	link_spent: 'Dieser Link wurde schon benutzt. Er gilt nur ein Mal.',
	link_expired: 'Dieser Link ist abgelaufen.',
	setup_done: 'Diese Installation ist schon eingerichtet. Bitte melden Sie sich an.',
	no_mail: 'Dieser Server verschickt keine E-Mails. Bitte wenden Sie sich an Ihre Koordinierungsstelle.'
};

/** The sentence for a code, those of the door among them. */
export function doorSentence(code: string): string {
	return isOfTheDoor(code) ? SENTENCES[code] : errorSentence(code);
}

/** The sentence for whatever was thrown at the door. */
export function doorFailure(error: unknown): string {
	const code = failureCode(error);
	return isOfTheDoor(code) ? SENTENCES[code] : failureSentence(error);
}

function isOfTheDoor(code: string): code is DoorCode {
	return (DOOR_CODES as readonly string[]).includes(code);
}
