/**
 * The service worker as the page sees it: registered after the page has loaded, asked for news now and then, and
 * replaced only when the person says so. Guarantees that a new version never takes a draft with it
 * (local/drafts/before-update.ts); deliberately never reloads by itself.
 */
import { saveBeforeUpdate } from '../local/drafts/before-update';

const ADDRESS = '/service-worker.js';
const ASK_AGAIN_MS = 60 * 60_000;
/** Nobody looks longer at a button that turns. */
const TAKES_OVER_MS = 5_000;

let ready = $state(false);
let installing = $state(false);
let skipWaiting: (() => void) | undefined;

export const appUpdate = {
	/** A newer version waits, or has taken over in another tab: this page should be loaded anew. */
	get ready() {
		return ready;
	},
	get installing() {
		return installing;
	},
	/** Saves what is being typed, lets the new version take over and loads it. */
	async install(): Promise<void> {
		installing = true;
		await saveBeforeUpdate();
		// `controlling` of workbox-window may never fire: the browser's own event does, once the old version has finished what it
		// is at. That may take minutes, and a browser that is busy may not even say what waits: then the page loads what there is,
		// and offers the new one again.
		const reload = () => location.reload();
		setTimeout(reload, TAKES_OVER_MS);
		navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
		const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
		if (!registration?.waiting) return reload();
		skipWaiting?.();
	}
};

/** Resolves when pages can be opened without network: true, or false where the browser refuses service workers. */
export async function registerServiceWorker(): Promise<boolean> {
	if (!('serviceWorker' in navigator)) return false;
	const { Workbox } = await import('workbox-window');
	const worker = new Workbox(ADDRESS);
	skipWaiting = () => worker.messageSkipWaiting();
	// On a first install the new one may rest for a moment, too: then it follows nobody.
	worker.addEventListener('waiting', async () => {
		const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
		ready ||= Boolean(active && waiting);
	});
	watchOtherTabs();
	const registration = await worker.register().catch(() => undefined);
	if (!registration) return false;
	askNowAndThen(() => worker.update());
	await navigator.serviceWorker.ready;
	return true;
}

/** Another tab said yes: what this page has loaded no longer fits what lies in the cache. */
function watchOtherTabs(): void {
	let before = navigator.serviceWorker.controller;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		const { controller } = navigator.serviceWorker;
		// A first install claims pages that it serves already.
		if (before && before !== controller) ready = true;
		before = controller;
	});
}

/** An app that is never closed would otherwise never hear of a new version. */
function askNowAndThen(ask: () => Promise<void>): void {
	let asked = performance.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || performance.now() - asked < ASK_AGAIN_MS) return;
		asked = performance.now();
		ask().catch(() => undefined);
	});
}
