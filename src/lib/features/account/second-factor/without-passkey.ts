// What opens an account when its last passkey is lost or removed, in words. `factor`: undefined where it is not known.
import type { Factor } from '../../../protocol/second-factor';
import { count } from '../../../text/format';

const ONE_MORE = 'besser, Sie richten auf einem zweiten Gerät noch einen ein.';

/** Below a passkey that is the only one. */
export function onlyPasskeySentence(factor: Factor | undefined): string {
	const only = 'Das ist Ihr einziger Passkey.';
	if (!factor) return `${only} Richten Sie auf einem zweiten Gerät noch einen ein.`;
	const way = wayOf(factor);
	if (way) return `${only} Ist das Gerät weg, melden Sie sich ${way} an; ${ONE_MORE}`;
	const lack = factor.paper ? 'Ersatzcodes haben Sie keine mehr' : 'Etwas anderes haben Sie nicht';
	return `${only} Ist das Gerät weg, hilft nur Ihre Koordinierungsstelle: ${lack}. Richten Sie auf einem zweiten Gerät noch einen ein.`;
}

/** When that one was removed. */
export function noPasskeySentence(factor: Factor | undefined): string {
	if (!factor) return '';
	const way = wayOf(factor);
	if (way) return `Sie melden sich jetzt ${way} an.`;
	return factor.paper
		? 'Ersatzcodes haben Sie keine mehr: Richten Sie einen anderen Faktor ein, bevor Sie sich abmelden.'
		: 'Beim nächsten Anmelden richten Sie einen anderen zweiten Faktor ein.';
}

/** As long as nothing but paper is left; undefined where there is more. */
export function paperLeftSentence(factor: Factor): string | undefined {
	if (!factor.alone) return undefined;
	const left =
		factor.spare > 0
			? `Ihr Konto hat weder App noch Passkey. Herein kommen Sie mit Passwort und Ersatzcode, noch ${count(factor.spare, 'Mal', 'Mal')}.`
			: 'Ihr Konto hat weder App noch Passkey, und Ersatzcodes haben Sie keine mehr: Sind Sie abgemeldet, hilft nur Ihre Koordinierungsstelle.';
	return `${left} Richten Sie jetzt hier eine App oder unten einen Passkey ein.${factor.needed && factor.spare > 0 ? ' Sonst verlangt es die nächste Anmeldung.' : ''}`;
}

/** Undefined where there is none, or none before another factor is set up. */
function wayOf({ since, paper, needed, spare }: Factor): string | undefined {
	if (since !== null) return 'mit Passwort und Code';
	if (paper) return spare > 0 ? 'mit Passwort und Ersatzcode' : undefined;
	return needed ? undefined : 'mit dem Passwort';
}
