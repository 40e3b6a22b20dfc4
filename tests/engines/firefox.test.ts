import { expect, inject, test } from 'vitest';
import { ask, codeOf, hasList, reaches } from './asking';
import { describeEngine, onAPhone } from './engine-spec';
import { startFirefox } from './firefox';

describeEngine('Firefox', startFirefox);

/** "Alle Cookies blockieren" in its settings: storage, locks, channels and service worker are refused with them. */
const KEEPS_NOTHING = { 'network.cookie.cookieBehavior': 2 };

test('Firefox that may keep nothing comes up, says so, and asks for advice all the same', () =>
	onAPhone(
		'Firefox without storage',
		() => startFirefox(KEEPS_NOTHING),
		async (_, gate, screen) => {
			await screen.open('/kontakte');
			await screen.sees('Dieser Browser erlaubt keinen Speicher');
			await hasList(screen);
			const request = await ask(screen, 'Wie spreche ich die Sorge an?');
			await reaches(screen, 'Übertragen');
			const code = await codeOf(screen);
			expect(gate.sent('request.submit')).toEqual([request]);
			await screen.open('/anfrage/status');
			await screen.fill('Anfrage-Code', code);
			await screen.tap('button', 'Anfrage ansehen');
			await screen.sees('Dieser Browser behält nichts');
			await screen.open('/anmelden');
			await screen.sees('Dieser Browser nimmt keine Cookies an');
			await screen.fill('E-Mail-Adresse', 'insofa@example.org');
			await screen.fill('Passwort', inject('demo').password);
			await screen.tap('button', 'Anmelden');
			await screen.sees('Anmelden hat nicht geklappt');
			expect(gate.passed).not.toContain('POST /api/session/login');
		}
	));
