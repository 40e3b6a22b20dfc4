/**
 * Asks the browser to keep what lies on this phone, once there is something that would be missed: a draft, a
 * favourite, my place, a sent request, or the app on the home screen. Asking earlier would be asking for nothing.
 */
import { deviceDb } from '../local/device/device-db';
import { myPlace } from '../local/device/my-place';
import { observe } from '../local/live/observe';

async function hasSomethingToKeep(): Promise<boolean> {
	const kept = await Promise.all([
		deviceDb.drafts.count(),
		deviceDb.favourites.count(),
		deviceDb.receipts.count(),
		myPlace()
	]);
	return kept.some(Boolean);
}

/** Starts watching; asks once at most. */
export async function keepStorage(): Promise<void> {
	if (!navigator.storage?.persist || (await navigator.storage.persisted())) return;
	let asked = false;
	const ask = () => {
		if (asked) return;
		asked = true;
		end();
		navigator.storage.persist().catch(() => undefined);
	};
	const end = observe(hasSomethingToKeep, {
		next: (something) => something && ask(),
		error: () => undefined
	});
	window.addEventListener('appinstalled', ask, { once: true });
}
