/** Whether pushes can be switched on in this browser, and if not, what stands in the way. */
import type { System } from '../../local/device/system';

export interface BrowserFacts {
	/** Service worker, push and notifications are all there. */
	capable: boolean;
	system: System;
	/** Opened from the home screen. */
	installed: boolean;
	permission: NotificationPermission;
	/** The server has its keys. */
	offered: boolean;
}

/** - `not_offered` by the server · `install` first, on an iPhone · `unsupported` · `blocked` in the browser · `ready` */
export type PushState = 'not_offered' | 'install' | 'unsupported' | 'blocked' | 'ready';

export function pushState({ capable, system, installed, permission, offered }: BrowserFacts): PushState {
	if (!offered) return 'not_offered';
	// Apple gives pushes to installed apps alone.
	if (system === 'ios' && !installed) return 'install';
	if (!capable) return 'unsupported';
	return permission === 'denied' ? 'blocked' : 'ready';
}

/** The sentence for every state in which there is no switch. */
export const OBSTACLES: Readonly<Record<Exclude<PushState, 'ready'>, string>> = {
	not_offered: 'Dieser Server versendet noch keine Push-Nachrichten.',
	install: 'Auf iPhone und iPad gehen Push-Nachrichten nur in der installierten App.',
	unsupported: 'Dieser Browser kann keine Push-Nachrichten empfangen.',
	blocked:
		'Push-Nachrichten sind für Schutznetz in diesem Browser gesperrt. Erlauben Sie „Benachrichtigungen“ in den Einstellungen des Browsers für diese Seite und öffnen Sie die Seite neu.'
};
