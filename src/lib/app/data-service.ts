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
import { createSenderLock } from '../sync/sender-lock';
import { login, logout } from '../sync/session';
import { realTimer } from '../sync/timer';
import { createWire } from '../sync/wire';

export interface DataService {
	ports: Ports;
	setVisible(visible: boolean): void;
	wentOnline(): void;
}

/** Starts everything; the first sync begins at once. */
export async function startDataService(): Promise<DataService> {
	await startClock();
	const wire = createWire({ fetch: (...args) => fetch(...args), timer: realTimer, learn: learnOffset });
	const index = createLateIndex(directoryCopy, () => import('../search/index/search-index'));
	const phone: Phone = {
		directory: directoryCopy,
		device: deviceDb,
		wire,
		timer: realTimer,
		onChange: (changed) => index.refresh(changed)
	};
	const lock = createSenderLock('schutznetz-sync', realTimer);
	const engine = new Engine({ phone, lock, watchQueue, news: createNewsStream });
	void engine.start();
	void index.prepare().catch(() => undefined);
	return {
		ports: portsOf(phone, engine, index),
		setVisible: (visible) => engine.setVisible(visible),
		wentOnline: () => engine.wentOnline()
	};
}

function portsOf(phone: Phone, engine: Engine, index: LateIndex): Ports {
	return {
		search: (query) => index.search(query),
		syncNow: () => engine.runNow(),
		login: (email, password) =>
			engine.between(() => login(phone, email, password, deviceName(navigator.userAgent))),
		// Not under the lock: wiping must not wait for a request that hangs.
		logout: async () => {
			await logout(phone);
			void engine.run();
		},
		lookUpReceipt: async (code) => (await import('../sync/receipts')).lookUpReceipt(phone, code)
	};
}
