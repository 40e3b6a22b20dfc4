/**
 * The German sentence for every expected failure: what happened, and what the person can do now. What only goes wrong at the door
 * (signing in, links, set-up) stands in door-errors.ts, what stands above every page in standing-errors.ts: a guest's first visit
 * carries the last alone.
 */
import { type DoorCode, ERROR_CODES, PHONE_PROBLEMS, type Problem } from '../protocol/errors';
import { STANDING_SENTENCES } from './standing-errors';

const SENTENCES: Record<Exclude<Problem, DoorCode>, string> = {
	bad_request: 'Die Angaben wurden nicht verstanden. Bitte prüfen Sie die Eingaben.',
	unauthenticated: 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich neu an.',
	forbidden: 'Dafür hat dieses Konto keine Berechtigung.',
	foreign_origin: 'Diese Anfrage kam von einer fremden Seite und wurde abgelehnt.',
	not_found: 'Diesen Eintrag gibt es nicht oder nicht mehr.',
	conflict: 'Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den neuen Stand an.',
	mutation_reused: 'Das wurde schon einmal mit anderem Inhalt gesendet. Bitte senden Sie es neu.',
	already_accepted: 'Eine andere Fachkraft hat diese Anfrage schon angenommen.',
	expert_unavailable: 'Diese Fachkraft nimmt zurzeit keine Anfragen an. Bitte wählen Sie eine andere.',
	wrong_status: 'Das geht im jetzigen Stand nicht mehr.',
	thread_full:
		'Dieser Austausch ist zu lang geworden. Bitte telefonieren Sie, oder stellen Sie eine neue Anfrage.',
	too_large: 'Das ist zu viel auf einmal. Bitte kürzen Sie den Text.',
	too_many_requests: 'Das waren zu viele Versuche. Bitte warten Sie einen Moment.',
	unsupported_media_type: 'Dieses Format kann nicht verarbeitet werden.',
	upgrade_required:
		'Diese App-Version ist zu alt. Bitte laden Sie die App neu. Ihre Eingaben bleiben erhalten.',
	unavailable: 'Der Server ist zurzeit nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
	unexpected: 'Es ist ein unerwarteter Fehler aufgetreten. Bitte versuchen Sie es noch einmal.',
	offline: 'Keine Verbindung. Was Sie schon geladen haben, steht Ihnen weiter zur Verfügung.',
	...STANDING_SENTENCES,
	unconfirmed:
		'Die Verbindung ist beim Senden abgerissen. Vermutlich ist die Anfrage angekommen, sicher ist es nicht.',
	not_sealed:
		'Diese Anfrage stammt aus einer älteren Version und ist noch nicht verschlüsselt. Bitte öffnen und neu senden.'
};

const KNOWN: ReadonlySet<string> = new Set([...ERROR_CODES, ...PHONE_PROBLEMS]);

/** The sentence for a code; anything unknown counts as unexpected. With a reference, how to name it to the support. */
export function errorSentence(code: string, reference?: string): string {
	const sentence = isSaidHere(code) ? SENTENCES[code] : SENTENCES.unexpected;
	return reference ? `${sentence} Kennung des Fehlers: ${reference}` : sentence;
}

function isSaidHere(code: string): code is keyof typeof SENTENCES {
	return Object.hasOwn(SENTENCES, code);
}

/** The sentence for whatever was thrown: coded failures by their code, with the waiting time where one is known. */
export function failureSentence(error: unknown): string {
	const { code, retryAfter, reference } = coded(error);
	if (code === 'too_many_requests' && typeof retryAfter === 'number' && retryAfter > 0) {
		return `Das waren zu viele Versuche. Bitte warten Sie ${waitingTime(retryAfter)}, dann geht es wieder.`;
	}
	return errorSentence(code, typeof reference === 'string' ? reference : undefined);
}

/** The code of what was thrown; `unexpected` where it has none. */
export function failureCode(error: unknown): Problem {
	return coded(error).code;
}

function coded(error: unknown): { code: Problem; retryAfter?: unknown; reference?: unknown } {
	const fields = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
	const code =
		typeof fields.code === 'string' && KNOWN.has(fields.code) ? (fields.code as Problem) : 'unexpected';
	return { ...fields, code };
}

/** Rounded up: who comes back too early starts again. */
function waitingTime(seconds: number): string {
	if (seconds <= 90) return `${Math.ceil(seconds)} Sekunden`;
	const minutes = Math.ceil(seconds / 60);
	return minutes < 90 ? `${minutes} Minuten` : `${Math.ceil(minutes / 60)} Stunden`;
}
