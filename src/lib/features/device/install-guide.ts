/** How to put the app on the home screen, by system: the steps a person sees in her own browser. */
import type { System } from '../../local/device/system';

export const GUIDES: Readonly<Record<System, { title: string; steps: readonly string[]; note: string }>> = {
	android: {
		title: 'Android mit Chrome, Edge oder Samsung Internet',
		steps: [
			'Öffnen Sie das Menü des Browsers (drei Punkte oder drei Striche).',
			'Tippen Sie auf „App installieren“ oder „Zum Startbildschirm hinzufügen“.',
			'Bestätigen Sie mit „Installieren“.'
		],
		note: 'In Firefox heißt der Eintrag „Installieren“.'
	},
	ios: {
		title: 'iPhone und iPad mit Safari',
		steps: [
			'Tippen Sie unten auf das Teilen-Zeichen (Quadrat mit Pfeil nach oben).',
			'Wählen Sie „Zum Home-Bildschirm“; dafür nach unten blättern.',
			'Tippen Sie oben rechts auf „Hinzufügen“.'
		],
		note: 'Die installierte App hat einen eigenen Speicher: Öffnen Sie sie einmal mit Netz, damit sie auch ohne Netz geht. Anfrage-Codes aus Safari geben Sie dort neu ein.'
	},
	desktop: {
		title: 'Computer mit Chrome oder Edge',
		steps: [
			'Klicken Sie rechts in der Adresszeile auf das Zeichen zum Installieren.',
			'Bestätigen Sie mit „Installieren“.'
		],
		note: 'In Safari auf dem Mac: Menü „Ablage“, dann „Zum Dock hinzufügen“.'
	}
};
