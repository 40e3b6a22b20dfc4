/** The composition root: what happens once, when the app opens. Screens are painted meanwhile. */
import { dev } from '$app/environment';
import { watchInstallPrompt } from '../features/device/install-prompt.svelte';
import { markOfflineReady } from '../local/device/offline-ready';
import { storageMode } from '../local/device/storage-mode';
import { observe } from '../local/live/observe';
import { syncStatus } from '../local/live/status';
import { registerServiceWorker } from './app-update.svelte';
import { connect } from './connect';
import { keepStorage } from './keep-storage';

export async function startApp(): Promise<void> {
	watchInstallPrompt();
	await connect();
	await afterLoad();
	await Promise.all([keepStorage(), dev ? undefined : becomeOfflineReady(), followKeys()]);
}

/** The first paint and the first pull come before what serves the next visit. */
async function afterLoad(): Promise<void> {
	if (document.readyState === 'complete') return;
	await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
}

async function followKeys(): Promise<void> {
	const { watchTrust } = await import('../trust/watch-trust');
	watchTrust();
}

async function becomeOfflineReady(): Promise<void> {
	if (!(await registerServiceWorker()) || (await storageMode()) === 'blocked') return;
	const end = observe(() => syncStatus(), {
		next: ({ lastSuccess }) => {
			if (!lastSuccess) return;
			end();
			void markOfflineReady();
		},
		error: () => undefined
	});
}
