/** The sentences of what stands above every page for as long as it is so. */
import type { Problem } from '../protocol/errors';

export const STANDING_SENTENCES = {
	captive_portal:
		'Dieses WLAN leitet auf eine Anmeldeseite um. Bitte melden Sie sich dort an oder schalten Sie auf mobile Daten um.',
	storage_full: 'Der Speicher dieses Geräts ist voll. Bitte machen Sie Platz, damit Eingaben sicher bleiben.',
	storage_blocked:
		'Dieser Browser erlaubt keinen Speicher (zum Beispiel im privaten Modus). Schutznetz geht hier nur mit Netz.'
} as const satisfies Partial<Record<Problem, string>>;
