/** The address of a calendar as programs want it, and how each of them takes it. */
import type { CalendarFeed } from '$lib/protocol/calendar-feeds';
import { formatPlainDay } from '$lib/text/format';

export interface FeedAddress {
	/** To be pasted. */
	https: string;
	/** Opens the calendar program of this very device, on iPhone, Mac and Windows. */
	webcal: string;
}

export function addressesOf(path: string, origin: string): FeedAddress {
	const https = `${origin}${path}`;
	return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}

/** What somebody does who has no patience for it. */
export const WAYS_IN = [
	{
		program: 'iPhone und iPad',
		hint: 'Kalender',
		steps: [
			'Tippen Sie oben auf „Auf diesem Gerät öffnen“, oder scannen Sie den QR-Code mit der Kamera.',
			'Tippen Sie auf „Abonnieren“ und dann auf „Fertig“.',
			'Fragt das iPhone nach einer Adresse: In „Einstellungen“, „Kalender“, „Accounts“, „Account hinzufügen“, „Andere“, „Kalenderabo hinzufügen“ die kopierte Adresse einsetzen.'
		]
	},
	{
		program: 'Outlook',
		hint: 'am Computer oder im Browser',
		steps: [
			'Kopieren Sie die Adresse.',
			'Im Kalender: „Kalender hinzufügen“, „Aus dem Internet“ (im Browser: „Aus dem Web abonnieren“).',
			'Adresse einsetzen und mit „OK“ oder „Importieren“ bestätigen. Nicht „Aus Datei“: Dann käme nichts nach.'
		]
	},
	{
		program: 'Android und Google Kalender',
		hint: 'nur am Computer einzurichten',
		steps: [
			'Kopieren Sie die Adresse und öffnen Sie am Computer calendar.google.com.',
			'Links bei „Weitere Kalender“ auf „+“, dann „Per URL“. Adresse einsetzen, „Kalender hinzufügen“.',
			'Auf dem Telefon erscheint er danach von selbst. Wenn nicht: in der Kalender-App unter „Einstellungen“ den Kalender anhaken.'
		]
	},
	{
		program: 'Thunderbird',
		hint: '',
		steps: [
			'Kopieren Sie die Adresse.',
			'„Datei“, „Neu“, „Kalender“, dann „Im Netzwerk“.',
			'Adresse einsetzen, „Kalender finden“, „Abonnieren“.'
		]
	}
] as const;

/** Whether something reads it. */
export function readWords({ readOn }: Pick<CalendarFeed, 'readOn'>): string {
	return readOn === '' ? 'Noch nie abgerufen' : `Zuletzt abgerufen am ${formatPlainDay(readOn)}`;
}
