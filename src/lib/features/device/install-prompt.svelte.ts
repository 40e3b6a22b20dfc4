/**
 * Android's own install dialog. The browser offers it once, early and to whoever listens: so the app's start calls
 * `watchInstallPrompt`, and the page "Installieren" shows the button when there is something to open.
 */
interface BeforeInstallPromptEvent extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offered = $state.raw<BeforeInstallPromptEvent>();
let installed = $state(false);

/** Listens from the start of the app on. */
export function watchInstallPrompt(): void {
	addEventListener('beforeinstallprompt', (event) => {
		// The page offers it where it is explained, not over somebody's work.
		event.preventDefault();
		offered = event as BeforeInstallPromptEvent;
	});
	addEventListener('appinstalled', () => {
		installed = true;
		offered = undefined;
	});
}

export const installPrompt = {
	get available(): boolean {
		return offered !== undefined;
	},
	/** Installed while this page was open. */
	get installed(): boolean {
		return installed;
	},
	/** Opens the browser's dialog; it can be used once. */
	async open(): Promise<void> {
		const event = offered;
		offered = undefined;
		await event?.prompt();
	}
};
