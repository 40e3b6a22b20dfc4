/**
 * Sync engine and search index, joined: what stands behind the ports. Runs in the data worker; where the browser refuses
 * worker or storage, in the page.
 */
import { createLateIndex, type LateIndex } from '../search/index/late-index';
import { learnOffset, startClock } from '../local/live/clock';
import { deviceDb } from '../local/device/device-db';
import { deviceName } from '../local/device/device-name';
import { directoryCopy } from '../local/copy/directory-copy';
import { watchQueue } from '../local/outbox/watch-queue';
import type { Ports } from '../local/ports';
import { Engine } from '../sync/engine';
import { createNewsStream } from '../sync/events';
import type { Phone } from '../sync/phone';
import { createSenderLock, openTabChannel } from '../sync/sender-lock';
import { login, logout, renew } from '../sync/session';
import { realTimer } from '../sync/timer';
import { createWire } from '../sync/wire';

const LOCK = 'schutznetz-sync';

export interface DataService {
	ports: Ports;
	setVisible(visible: boolean): void;
	wentOnline(): void;
}

/** Starts everything; the first sync begins at once. With `ended` it stops, and holds nothing that other pages need. */
export async function startDataService(ended?: AbortSignal): Promise<DataService> {
	await startClock();
	const wire = createWire({ fetch: fetchUntil(ended), timer: realTimer, learn: learnOffset });
	const index = createLateIndex(directoryCopy, () => import('../search/index/search-index'), ended);
	const phone: Phone = {
		directory: directoryCopy,
		device: deviceDb,
		wire,
		timer: realTimer,
		onChange: (changed) => index.refresh(changed)
	};
	const lock = createSenderLock(LOCK, realTimer, { channel: openTabChannel(LOCK), ended });
	const engine = new Engine({ phone, lock, watchQueue, news: createNewsStream });
	ended?.addEventListener('abort', () => engine.stop());
	if (!ended?.aborted) void engine.start();
	void index.prepare().catch(() => undefined);
	return {
		ports: portsOf(phone, engine, index),
		setVisible: (visible) => engine.setVisible(visible),
		wentOnline: () => engine.wentOnline()
	};
}

/** A request that nobody will read the answer of keeps none of the few connections to the server. */
function fetchUntil(ended: AbortSignal | undefined): typeof fetch {
	if (!ended) return (...args) => fetch(...args);
	return (input, init) => {
		const controller = new AbortController();
		for (const signal of [ended, init?.signal])
			signal?.addEventListener('abort', () => controller.abort(signal.reason));
		if (ended.aborted) controller.abort();
		return fetch(input, { ...init, signal: controller.signal });
	};
}

function portsOf(phone: Phone, engine: Engine, index: LateIndex): Ports {
	return {
		search: (query) => index.search(query),
		syncNow: () => engine.runNow(),
		login: (step) => engine.between(() => login(phone, step, deviceName(navigator.userAgent))),
		renew: (question) => engine.between(() => renew(phone, question)),
		// Not under the lock: wiping must not wait for a request that hangs.
		logout: async () => {
			await logout(phone);
			void engine.run();
		},
		lookUpReceipt: async (code) => (await import('../sync/receipts')).lookUpReceipt(phone, code)
	};
}
